"""MiniLM-L6 with LoRA on every linear layer, and heads on its last states."""
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

LAYERS, WIDTH, PARTS, SHAPES = 6, 384, 12, 6
# Pairs of pieces are numbered by remainder, behind the vocabulary; their products stay below 2^24, since OpenVINO takes whole numbers through
# 32-bit floats.
VOCABULARY, PAIRS, STEP = 30522, 1 << 14, 509
LINEAR = ["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "intermediate.dense", "output.dense"]


class Low(nn.Module):
    """A frozen linear layer with a trained difference of low rank: W + B A."""

    def __init__(self, weight, bias, rank):
        super().__init__()
        self.register_buffer("weight", weight, persistent=False)
        self.register_buffer("bias", bias, persistent=False)
        self.a = nn.Parameter(torch.randn(rank, weight.shape[1]) / weight.shape[1] ** 0.5)
        self.b = nn.Parameter(torch.zeros(weight.shape[0], rank))

    def forward(self, x):
        return F.linear(x, self.weight, self.bias) + F.linear(F.linear(x, self.a), self.b)


class PieceWeights(nn.Module):
    """What single pieces and pairs of neighbours say of a text, whatever the network makes of it.

    Wide and deep (Cheng and others, 2016): the network generalises, the weights of pieces remember.
    """

    def __init__(self, count):
        super().__init__()
        self.table = nn.Embedding(VOCABULARY + PAIRS, count)

    @staticmethod
    def pairs(ids):
        return (ids[:, :-1] * STEP + ids[:, 1:]) % PAIRS + VOCABULARY

    def forward(self, ids, mask):
        said = (self.table(ids) * mask[:, :, None]).sum(1) + (self.table(self.pairs(ids)) * mask[:, 1:, None]).sum(1)
        return said * mask.sum(1, keepdim=True).rsqrt()


class Heads(nn.Module):
    """`token_heads` and `text_heads` map a head's name to its count of labels; the text heads of `weighed` have weights of pieces too."""

    def __init__(self, path, token_heads, text_heads, rank=16, weighed=()):
        super().__init__()
        base = load_file(path)
        get = lambda name: base[name].float()
        self.words = nn.Embedding.from_pretrained(get("embeddings.word_embeddings.weight") + get("embeddings.token_type_embeddings.weight")[0], freeze=True)
        self.words.weight.requires_grad_(False)
        self.register_buffer("positions", get("embeddings.position_embeddings.weight"), persistent=False)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norms = {}
        for name in ["embeddings.LayerNorm"] + [f"encoder.layer.{i}.{part}.LayerNorm" for i in range(LAYERS) for part in ("attention.output", "output")]:
            self.norms[name] = (get(name + ".weight"), get(name + ".bias"))
        self.low = nn.ModuleDict({f"{i}/{part.replace('.', '-')}": Low(get(f"encoder.layer.{i}.{part}.weight"), get(f"encoder.layer.{i}.{part}.bias"), rank) for i in range(LAYERS) for part in LINEAR})
        self.token_heads = nn.ModuleDict({name: nn.Linear(WIDTH, count) for name, count in token_heads.items()})
        self.text_heads = nn.ModuleDict({name: nn.Linear(2 * WIDTH, count) for name, count in text_heads.items()})
        self.piece_weights = nn.ModuleDict({name: PieceWeights(text_heads[name]) for name in weighed})
        self.drop = nn.Dropout(0.1)

    def norm(self, x, name):
        weight, bias = self.norms[name]
        return F.layer_norm(x.float(), (WIDTH,), weight, bias, 1e-12)

    def states(self, ids, shapes, mask):
        x = self.norm(self.words(ids) + self.positions[:ids.shape[1]] + self.shapes(shapes), "embeddings.LayerNorm")
        bias = (1 - mask)[:, None, None, :] * -10000.0
        size, length = ids.shape
        split = lambda t: t.view(size, length, PARTS, WIDTH // PARTS).transpose(1, 2)
        for i in range(LAYERS):
            low = lambda part, t: self.low[f"{i}/{part}"](t)
            query, key, value = (split(low(f"attention-self-{name}", x)) for name in ("query", "key", "value"))
            # Written out: on a CPU the backward pass of PyTorch's own attention takes a third of a step.
            weights = torch.softmax(query @ key.transpose(2, 3) * (WIDTH // PARTS) ** -0.5 + bias, -1)
            mixed = weights.to(value.dtype) @ value
            mixed = mixed.transpose(1, 2).reshape(size, length, WIDTH)
            x = self.norm(x + low("attention-output-dense", mixed), f"encoder.layer.{i}.attention.output.LayerNorm")
            x = self.norm(x + low("output-dense", F.gelu(low("intermediate-dense", x))), f"encoder.layer.{i}.output.LayerNorm")
        return x

    def pooled(self, x, mask):
        """Returns mean and maximum over the tokens, one after the other."""
        spread = mask[:, :, None]
        mean = (x * spread).sum(1) / spread.sum(1)
        return torch.cat([mean, (x + (1 - spread) * -10000.0).amax(1)], 1)

    def forward(self, ids, shapes, mask):
        """Returns every head's logits by name."""
        x = self.drop(self.states(ids, shapes, mask).float())
        pooled = self.pooled(x, mask)
        texts = {name: head(pooled) for name, head in self.text_heads.items()}
        texts |= {name: texts[name] + weights(ids, mask) for name, weights in self.piece_weights.items()}
        return {name: head(x) for name, head in self.token_heads.items()} | texts


def load(path, trained, token_heads, text_heads):
    """Returns the heads whose weights train-heads or weigh-pieces saved, ready to run."""
    saved = torch.load(trained)
    of = lambda heads: {name: len(labels) for name, labels in heads.items() if name in saved["heads"]}
    weighed = [name for name in text_heads if f"piece_weights.{name}.table.weight" in saved["weights"]]
    model = Heads(path, of(token_heads), of(text_heads), saved["rank"], weighed)
    _, unexpected = model.load_state_dict(saved["weights"], strict=False)
    assert not unexpected, unexpected
    return model.eval()


def padded(batch):
    """Returns ids, shapes, mask of encoded texts as tensors, filled up to the longest."""
    length = max(len(ids) for ids, *_ in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    shapes, mask = torch.zeros_like(ids), torch.zeros(len(batch), length)
    for row, (numbers, kinds, *_) in enumerate(batch):
        ids[row, :len(numbers)] = torch.tensor(numbers)
        shapes[row, :len(kinds)] = torch.tensor(kinds)
        mask[row, :len(numbers)] = 1
    return ids, shapes, mask


def run(model, encoded):
    """Returns each head's logits for each text."""
    result = [None] * len(encoded)
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
    for start in range(0, len(order), 48):
        rows = order[start:start + 48]
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            outputs = model(*padded([encoded[i] for i in rows]))
        for k, i in enumerate(rows):
            result[i] = {name: (out[k, :len(encoded[i][0])] if out.dim() == 3 else out[k]).float().numpy() for name, out in outputs.items()}
    return result
