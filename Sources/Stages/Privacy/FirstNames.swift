/// Given names that are hardly ever other words, common in the countries whose papers Sheaf is mostly fed with.
enum FirstNames {
  /// In lower case without accents.
  static let all: Set<String> = Set(
    """
    aaron abigail adam adrian agnes ahmed aidan aisha alan albert alejandro alessandro alexander alexandra alexis alfred ali alice alicia allison amanda amber amelia amy ana \
    anastasia andrea andreas andres andrew andrzej angela angelica anita anna anne annette anthony antoine anton antonio arthur arturo astrid audrey barbara beatrice belinda benjamin \
    bernard bernd bernhard beth bethany betty beverly birgit bjorn bradley brandon brenda brian brianna bridget bruce bryan caitlin cameron camille carla carlos carmen carol caroline \
    carolyn catherine cecilia charles charlotte chiara chloe christian christina christine christopher claire clara claudia colin colleen connor constance courtney craig cristina \
    curtis cynthia dagmar daniel daniela danielle darren david deborah debra denise dennis derek diana diane diego dieter dimitri dolores dominic dominique donald donna dorothy douglas \
    duncan dylan edith eduardo edward edwin eileen elaine eleanor elena eli elisabeth elizabeth ella ellen emily emma enrique eric erica erik ernest ernesto esther ethan eugene eva evelyn \
    fatima federico felicia felix fernando fiona florence francesca francesco francis francisco frank franz fred frederick friedrich gabriel gabriela gareth gary geoffrey george gerald \
    gerard gerhard gertrude gillian giovanni giulia giuseppe gloria gordon graham greg gregory guillaume gunther gustavo hannah hans harold harriet harry hassan heather hector heidi heinz \
    helen helena helga henri henrik henry herbert hermann hilary holger howard hugo ian ibrahim ignacio ingrid irene iris isaac isabel isabella isabelle ivan jacob jacqueline jacques \
    james jamie jan jane janet janice jasmine jason javier jean jeffrey jennifer jeremy jerome jessica jill joan joanna joanne joel johan johann johanna johannes john jonas jonathan jordan jorge \
    jose josef joseph josephine joshua joyce juan juanita judith judy julia julian julie jurgen justin karen karin karl karla karolina katarina katarzyna kate katharina katherine kathleen \
    kathryn kathy katie katrin keith kelly kenneth kevin kimberly kirsten klaus krzysztof kurt kyle larry lars laura lauren laurence lawrence leah leo leon leonard leonardo leslie liam \
    linda lindsay lisa lorenzo lori louis louise luca lucas lucia lucy luigi luis luisa lukas lydia lynn madeleine magdalena malcolm manfred manuel marc marcel marcia marco marcus \
    margaret margarita maria mariana marianne marie marilyn mario marion marjorie markus marlene martha martin martina mary mateo mathias matteo matthew matthias maureen maurice \
    maximilian megan melanie melissa mercedes michael michaela michel michele michelle miguel mike mikhail mildred miriam mohamed mohammad mohammed monica monika monique muhammad nadia nancy \
    naomi natalia natalie natasha nathan nathaniel neil nicholas nicola nicolas nicole nigel nikolai nina nora norbert norma norman oliver olivia omar oscar otto pablo pamela paola paolo \
    patricia patrick paul paula pauline pedro peggy peter petra philip philippe phillip phyllis pierre pilar piotr rachel rafael ralph ramon raul raymond rebecca regina reinhard renate \
    ricardo richard rita robert roberta roberto robin rodney roger roland rolf ronald rosa rosemary roy ruben rudolf russell ruth ryan sabine sabrina sally salvatore samantha samuel \
    sandra sara sarah scott sean sebastian serge sergei sergio sharon shannon sheila shirley silvia simon simone sofia sonia sophia sophie stacy stanislaw stefan stefano stella stephanie \
    stephen steven stuart susan susanne suzanne svetlana sylvia tamara tania tanya tatiana teresa terence theodore theresa thomas tiffany timothy tina todd tomas tracy tyler ulrich ulrike ursula \
    valentina valerie vanessa vera veronica veronika victor victoria vincent vincenzo virginia vivian vladimir walter wanda wayne wendy werner wilhelm william winifred wolfgang xavier \
    yolanda yvonne zachary zoe
    """.split(separator: " ").map(String.init))
}
