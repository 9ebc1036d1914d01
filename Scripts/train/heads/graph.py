"""MiniLM-L6 as an ONNX graph whose weights are byte ranges of model.safetensors."""
import hashlib
import json
import struct

from onnx import TensorProto, helper

LAYERS, HEADS, WIDTH = 6, 12, 384
EPSILON = 1e-12


class Encoder:
    """Collects the nodes of BERT's forward pass; `names` of weights are those of the safetensors file."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.digest = hashlib.sha256(file.read()).hexdigest()
            file.seek(0)
            (length,) = struct.unpack("<Q", file.read(8))
            self.tensors = json.loads(file.read(length))
        self.start = 8 + length
        self.nodes, self.initializers, self.used = [], [], set()

    def weight(self, name):
        """Returns a tensor's name, declaring it as a byte range of the safetensors file."""
        if name not in self.used:
            self.used.add(name)
            entry = self.tensors[name]
            assert entry["dtype"] == "F32", name
            begin, end = entry["data_offsets"]
            tensor = TensorProto(name=name, data_type=TensorProto.FLOAT, dims=entry["shape"])
            tensor.data_location = TensorProto.EXTERNAL
            for key, value in (("location", "model.safetensors"), ("offset", self.start + begin), ("length", end - begin)):
                tensor.external_data.add(key=key, value=str(value))
            self.initializers.append(tensor)
        return name

    def constant(self, name, kind, values, dims=None):
        if name not in self.used:
            self.used.add(name)
            self.initializers.append(helper.make_tensor(name, kind, [len(values)] if dims is None else dims, values))
        return name

    def add(self, operator, inputs, name, **attributes):
        self.nodes.append(helper.make_node(operator, inputs, [name], name=name, **attributes))
        return name

    def linear(self, x, prefix, name):
        # The file holds [out, in], MatMul wants [in, out]; the transposition is folded when the graph is compiled.
        turned = self.add("Transpose", [self.weight(prefix + ".weight")], name + "/turned", perm=[1, 0])
        product = self.add("MatMul", [x, turned], name + "/product")
        return self.add("Add", [product, self.weight(prefix + ".bias")], name)

    def norm(self, x, prefix, name):
        inputs = [x, self.weight(prefix + ".weight"), self.weight(prefix + ".bias")]
        return self.add("LayerNormalization", inputs, name, axis=-1, epsilon=EPSILON)

    def heads(self, x, name, perm):
        shape = self.constant("heads_shape", TensorProto.INT64, [0, 0, HEADS, WIDTH // HEADS])
        return self.add("Transpose", [self.add("Reshape", [x, shape], name + "/split")], name, perm=perm)

    def layer(self, x, index, bias):
        p, n = f"encoder.layer.{index}.", f"layer{index}"
        query = self.heads(self.linear(x, p + "attention.self.query", n + "/query"), n + "/query_heads", [0, 2, 1, 3])
        key = self.heads(self.linear(x, p + "attention.self.key", n + "/key"), n + "/key_heads", [0, 2, 3, 1])
        value = self.heads(self.linear(x, p + "attention.self.value", n + "/value"), n + "/value_heads", [0, 2, 1, 3])
        scale = self.constant("scale", TensorProto.FLOAT, [(WIDTH // HEADS) ** -0.5], [])
        scores = self.add("Mul", [self.add("MatMul", [query, key], n + "/match"), scale], n + "/scores")
        weights = self.add("Softmax", [self.add("Add", [scores, bias], n + "/masked")], n + "/weights", axis=-1)
        mixed = self.add("Transpose", [self.add("MatMul", [weights, value], n + "/mixed")], n + "/together", perm=[0, 2, 1, 3])
        shape = self.constant("joined_shape", TensorProto.INT64, [0, 0, WIDTH])
        joined = self.add("Reshape", [mixed, shape], n + "/joined")
        attended = self.linear(joined, p + "attention.output.dense", n + "/attended")
        x = self.norm(self.add("Add", [x, attended], n + "/sum1"), p + "attention.output.LayerNorm", n + "/norm1")
        wide = self.gelu(self.linear(x, p + "intermediate.dense", n + "/wide"), n)
        narrow = self.linear(wide, p + "output.dense", n + "/narrow")
        return self.norm(self.add("Add", [x, narrow], n + "/sum2"), p + "output.LayerNorm", n + "/norm2")

    def gelu(self, x, n):
        root = self.constant("root_half", TensorProto.FLOAT, [0.5**0.5], [])
        half = self.constant("half", TensorProto.FLOAT, [0.5], [])
        one = self.constant("one", TensorProto.FLOAT, [1.0], [])
        erf = self.add("Erf", [self.add("Mul", [x, root], n + "/gelu_scaled")], n + "/gelu_erf")
        return self.add("Mul", [self.add("Mul", [x, half], n + "/gelu_half"), self.add("Add", [erf, one], n + "/gelu_plus")], n + "/gelu")

    def embeddings(self):
        """Returns the first hidden states; all tokens are of type 0."""
        words = self.add("Gather", [self.weight("embeddings.word_embeddings.weight"), "ids"], "words")
        length = self.add("Gather", [self.add("Shape", ["ids"], "shape"), self.constant("axis1", TensorProto.INT64, [1])], "length")
        zero = self.constant("axis0", TensorProto.INT64, [0])
        positions = self.add("Slice", [self.weight("embeddings.position_embeddings.weight"), zero, "length", zero], "positions")
        kind = self.add("Gather", [self.weight("embeddings.token_type_embeddings.weight"), zero], "kind")
        x = self.add("Add", [self.add("Add", [words, kind], "typed"), positions], "placed")
        return self.norm(x, "embeddings.LayerNorm", "embedded")

    def bias(self):
        """Returns what is added to attention scores: 0 for a token, very little for padding."""
        axes = self.constant("mask_axes", TensorProto.INT64, [1, 2])
        mask = self.add("Unsqueeze", ["mask", axes], "mask_spread")
        away = self.add("Sub", [self.constant("one", TensorProto.FLOAT, [1.0], []), mask], "mask_away")
        return self.add("Mul", [away, self.constant("far", TensorProto.FLOAT, [-10_000.0], [])], "bias")

    def sentence(self, x):
        """Returns the normalised mean of the tokens' states."""
        mask = self.add("Unsqueeze", ["mask", self.constant("last", TensorProto.INT64, [2])], "mask_column")
        total = self.add("ReduceSum", [self.add("Mul", [x, mask], "kept"), self.constant("axis1", TensorProto.INT64, [1])], "total", keepdims=0)
        # The count of tokens scales a vector that is normalised next, so it need not be divided by.
        return self.add("LpNormalization", [total], "sentence", axis=-1, p=2)

    def model(self):
        x, bias = self.embeddings(), self.bias()
        for index in range(LAYERS):
            x = self.layer(x, index, bias)
        self.sentence(x)
        return self.finished("minilm-l6-sentence", [], [helper.make_tensor_value_info("sentence", TensorProto.FLOAT, ["batch", WIDTH])])

    def finished(self, name, inputs, outputs):
        """Returns the model with the inputs `ids` and `mask`, and more if there are."""
        graph = helper.make_graph(
            self.nodes, name,
            [helper.make_tensor_value_info("ids", TensorProto.INT64, ["batch", "length"]),
             helper.make_tensor_value_info("mask", TensorProto.FLOAT, ["batch", "length"])] + inputs,
            outputs, self.initializers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8, producer_name="sheaf")
        helper.set_model_props(model, {"weights_sha256": self.digest})
        return model
