using System.Globalization;
using Workbench.Domain.Tickets;

namespace Workbench.App.Demo;

/// <summary>A typical request of a web shop, with placeholders for orders, products and amounts.</summary>
internal sealed record DemoTicketText(
    TicketKind Kind,
    SizeClass Size,
    int Minutes,
    string Subject,
    string Description
)
{
    private static readonly string[] Products =
    [
        "Läderväska Öland",
        "Kaffe mörkrost 500 g",
        "Yllefilt Härjedalen",
        "Regnjacka barn 110",
        "Gjutjärnspanna 28 cm",
        "Hundsele Större",
        "Trädgårdssax Åsa",
        "Örtte blåbär",
        "Cykelhjälm matt svart",
        "Barnpussel Älgar",
    ];
    private static readonly string[] Campaigns =
    [
        "Höstrea",
        "Mellandagsrea",
        "Black Week",
        "Farsdag",
        "Advent",
        "Fri frakt-helgen",
    ];
    private static readonly string[] Browsers = ["Chrome", "Safari", "Firefox", "Edge"];

    public static IReadOnlyList<DemoTicketText> All { get; } = Load();

    /// <summary>Returns the text with its placeholders filled in.</summary>
    public DemoTicketText Fill(Random random, DateOnly today) =>
        this with
        {
            Subject = Fill(Subject, random, today),
            Description = Fill(Description, random, today),
        };

    private static string Fill(string text, Random random, DateOnly today) =>
        text.Replace("{order}", Number(random, 20_000, 29_999), StringComparison.Ordinal)
            .Replace("{belopp}", Number(random, 19, 249) + "9", StringComparison.Ordinal)
            .Replace("{kod}", "VIP" + Number(random, 10, 99), StringComparison.Ordinal)
            .Replace("{produkt}", Pick(Products, random), StringComparison.Ordinal)
            .Replace("{kampanj}", Pick(Campaigns, random), StringComparison.Ordinal)
            .Replace("{webb}", Pick(Browsers, random), StringComparison.Ordinal)
            .Replace(
                "{datum}",
                today
                    .AddDays(random.Next(4, 20))
                    .ToString("d MMMM", CultureInfo.GetCultureInfo("sv-SE")),
                StringComparison.Ordinal
            );

    private static string Number(Random random, int min, int max) =>
        random.Next(min, max + 1).ToString(CultureInfo.InvariantCulture);

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];

    private static List<DemoTicketText> Load()
    {
        using var stream = typeof(DemoTicketText).Assembly.GetManifestResourceStream(
            "Workbench.App.Demo.Tickets.sv.txt"
        )!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .ReplaceLineEndings("\n")
                .Split("\n---\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(Read),
        ];
    }

    private static DemoTicketText Read(string block)
    {
        var lines = block.Trim('\n').Split('\n', 3);
        var head = lines[0].Split(' ');
        return new(
            Enum.Parse<TicketKind>(head[0]),
            Enum.Parse<SizeClass>(head[1]),
            int.Parse(head[2], CultureInfo.InvariantCulture),
            lines[1],
            lines[2]
        );
    }
}
