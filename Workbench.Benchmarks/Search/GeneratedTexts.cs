using System.Globalization;

namespace Workbench.Benchmarks.Search;

/// <summary>
/// Texts as people write them about web shops: few words are frequent and most are rare, compounds are made of the same parts,
/// and numbers hardly occur twice. The same number gives the same texts.
/// </summary>
internal sealed class GeneratedTexts
{
    private static readonly string[] Small =
        "och i att det som en på är av för med till den har de inte om ett men var sig så vi från kan när nu ska efter eller vid under också hej tack vill måste blir får alla hos bara sedan redan igen kunden kunder order vår hur vad här där the and not for".Split(
            ' '
        );

    private static readonly string[] Verbs =
        "visar saknas fungerar laddas sparas skickas räknas ändras dubbleras försvinner hänger kraschar syns öppnas stängs uppdateras importeras exporteras bokas betalas avvisas sorteras filtreras översätts flyttas kopieras tappas blockeras loggas avbryts".Split(
            ' '
        );

    private static readonly string[] First =
        "order kund faktura betal frakt lager produkt bild kategori rabatt kampanj kassa moms pris retur leverans nyhets sök meny konto e-post adress kort swish presentkort artikel variant storleks färg butiks språk valuta sido rapport import export feed spårnings plock pack utskrifts etikett kvitto påminnelse kredit konto lösenords inloggnings behörighets admin domän certifikat cookie samtyckes recensions betygs önske jämförelse relaterade bank avtals prenumerations abonnemangs bonus poäng medlems säsongs".Split(
            ' '
        );

    private static readonly string[] Second =
        "bekräftelse uppgift nummer sätt alternativ saldo sida text rubrik knapp fält lista filter kod gräns vikt mått beräkning avrundning regel inställning mall utskick kö jobb fil logg adress tid datum period historik översikt vy ruta banner länk ikon bild namn status flöde koppling nyckel svar fel meddelande varning spärr test version tabell rad kolumn summa skatt avgift rabatt kampanj grupp typ val meny sökning träff sortering".Split(
            ' '
        );

    private static readonly string[] Endings = ["", "", "en", "et", "er", "erna", "s"];

    private readonly Random random;

    public GeneratedTexts(int number)
    {
        random = new((int)(number * 7_919L % int.MaxValue));
        Subject = string.Create(
            CultureInfo.InvariantCulture,
            $"{Capital(Compound())} {Verb()} {Word()} {Compound()} {random.Next(10_000, 999_999)}"
        );
        var topic = Subject.Split(' ')[0].ToLowerInvariant();
        Description = $"{Sentences(25)} {topic} {Compound()} {Sentences(12)}";
        Messages =
        [
            $"Hej! {topic} {Sentences(20)}",
            Sentences(25),
            $"{Sentences(18)} {random.Next(100, 99_999).ToString(CultureInfo.InvariantCulture)}",
        ];
        Note = Sentences(15);
    }

    public string Subject { get; }

    public string Description { get; }

    public IReadOnlyList<string> Messages { get; }

    public string Note { get; }

    private string Sentences(int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    private string Word() =>
        random.NextDouble() switch
        {
            < 0.55 => Small[Rank(Small.Length)],
            < 0.75 => Verb(),
            _ => Compound(),
        };

    private string Verb() => Verbs[Rank(Verbs.Length)];

    private string Compound() =>
        First[Rank(First.Length)]
        + Second[Rank(Second.Length)]
        + Endings[random.Next(Endings.Length)];

    /// <summary>Returns a rank: the first are drawn most often.</summary>
    private int Rank(int count) => (int)(count * Math.Pow(random.NextDouble(), 1.7));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
