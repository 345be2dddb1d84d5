using System.Globalization;

namespace Workbench.Benchmarks.History;

/// <summary>
/// Subjects like those of a web shop: frequent words, compounds, Swedish letters, and numbers that hardly two subjects share.
/// The same number has the same subject.
/// </summary>
internal static class HistorySubjects
{
    private static readonly string[] Things =
    [
        "Kassan",
        "Produktbild",
        "Fraktvillkor",
        "Nyhetsbrev",
        "Kundvagn",
        "Betalning",
        "Startsidan",
        "Kategorisida",
        "Checkout",
        "Prisjämförelse",
        "Orderbekräftelse",
        "Lagersaldo",
        "Rabattkod",
        "Sökfunktion",
        "Påsar",
        "Menyn",
        "Banner",
        "Leveranstid",
        "Återköp",
        "Filter",
    ];

    private static readonly string[] Problems =
    [
        "visar fel pris",
        "går inte att spara",
        "syns inte i mobilen",
        "laddar långsamt",
        "ger felmeddelande",
        "saknar svensk översättning",
        "behöver ny ordning",
        "is cut off on phones",
        "ska exporteras varje natt",
        "dubbleras ibland",
        "tappar kundens adress",
        "uppdateras inte efter import",
    ];

    private static readonly string[] Places =
    [
        "på artikel",
        "för order",
        "efter faktura",
        "hos kund",
        "in feed",
        "med kampanj",
    ];

    public static string For(int number)
    {
        // Steps that share no factor with the lengths: all combinations occur.
        var thing = Things[number * 7 % Things.Length];
        var problem = Problems[number / 3 * 5 % Problems.Length];
        var place = Places[number / 11 % Places.Length];
        var reference = (number * 7_919L % 90_000) + 10_000;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{thing} {problem} {place} {reference}"
        );
    }
}
