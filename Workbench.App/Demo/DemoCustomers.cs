using System.Globalization;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Demo;

/// <summary>Creates the web shops of the demo, with packages, agreements and cards.</summary>
internal static class DemoCustomers
{
    private static readonly Package[] Packages =
    [
        new("Bas", 5 * 60, 490_000),
        new("Plus", 10 * 60, 940_000),
        new("Pro", 20 * 60, 1_790_000),
        new("Max", 40 * 60, 3_390_000),
    ];

    // Anchor dates lie between the demo's start and a year ago, so that no term ends during the simulation.
    private static readonly DemoCustomer[] All =
    [
        new("Nordkaffe Rosteri", "Lisa Wallin", "Pro", 212, 640, 10, 5),
        new("Fjällboden", "Ola Sundin", "Plus", 301, 1_100, 0, 4),
        new("Garnstugan i Insjön", "Karin Mattsson", "Bas", 120, 455, 5, 2),
        new("Lilla Leksakslådan", "Sofia Hedlund", "Max", 255, 900, 0, 6),
        new("Cykelverket Söder", "Mikael Roos", "Max", 90, 210, 0, 6),
        new("Skärgårdsdoft", "Elin Öberg", "Plus", 180, 720, 0, 4),
        new("Höga Kusten Te", "Peter Norberg", "Bas", 330, 1_300, 0, 2),
        new("Kakelboden Malmö", "Nadia Haddad", "Pro", 145, 500, 0, 5),
        new("Väska & Remfabriken", "Gustav Lindqvist", "Pro", 200, 930, 20, 6),
        new("Hundliv i Norr", "Åsa Forsberg", "Plus", 275, 640, 0, 4),
        new("Odlarens Trädgård", "Bengt Ahl", "Pro", 99, 460, 0, 5),
        new("Smålands Snickeri", "Johan Petersson", "Bas", 160, 525, 8, 2),
        new("Bryggans Båttillbehör", "Camilla Strand", "Plus", 310, 1_400, 0, 4),
        new("Ljus av Öland", "Emma Karlström", "Bas", 85, 85, 0, 2),
        new("Vintergatans Skidor", "Henrik Moberg", "Max", 222, 590, 0, 6),
        new("Bageriet Hemma", "Amina Yusuf", "Plus", 130, 495, 10, 4),
        new("Retrolampan", "Daniel Krantz", "Pro", 190, 190, 0, 5),
        new("Stickat för Små", "Ingrid Vestlund", "Plus", 240, 970, 0, 3),
        new("Verktygslådan Direkt", "Tomas Gren", "Pro", 318, 1_050, 0, 6),
        new("Pappershörnan", "Linnea Sjö", "Plus", 110, 475, 0, 3),
        new("Musikboa", "Erik Tallberg", "Pro", 265, 630, 0, 5),
        new("Glasbruket Orrefall", "Helena Brandt", "Plus", 77, 77, 0, 3),
        new("Nya Keramikverkstan", "Saga Rydell", "Plus", 80, -21, 0, 2),
        new("Antikt på Gotland", "Rolf Hansson", null, 0, 810, 0, 2),
    ];

    /// <returns>The customer ids. Each id is repeated in proportion to how often the customer sends requests.</returns>
    public static async Task<IReadOnlyList<int>> CreateAsync(
        DemoUseCases useCases,
        DemoStaff people,
        DateOnly today,
        CancellationToken ct
    )
    {
        foreach (var package in Packages)
        {
            await useCases.AddPackage.RunAsync(people.TeamLead, package, Guid.NewGuid(), ct);
        }

        var writers = new List<int>();
        for (var i = 0; i < All.Length; i++)
        {
            var number = (1001 + i).ToString(CultureInfo.InvariantCulture);
            var id = await CreateAsync(useCases, people, All[i], number, today, ct);
            await DemoContacts.CreateAsync(useCases, people, id, i, All[i].Contact, ct);
            writers.AddRange(Enumerable.Repeat(id, All[i].RequestWeight));
        }

        return writers;
    }

    private static async Task<int> CreateAsync(
        DemoUseCases useCases,
        DemoStaff people,
        DemoCustomer shop,
        string number,
        DateOnly today,
        CancellationToken ct
    )
    {
        var sales = people.Sales;
        var id = DemoUseCases.RequireSuccess(
            await useCases.AddCustomer.RunAsync(
                sales,
                new(
                    number,
                    shop.Name,
                    shop.Contact,
                    $"butik{number}@example.test",
                    today.AddDays(-shop.LaunchedDaysAgo)
                ),
                Guid.NewGuid(),
                ct
            )
        );
        if (shop.Package is { } package)
        {
            var anchor = today.AddDays(-shop.TermStartedDaysAgo);
            DemoUseCases.RequireSuccess(
                await useCases.OpenAgreement.RunAsync(
                    sales,
                    id,
                    anchor,
                    package,
                    Guid.NewGuid(),
                    ct
                )
            );
        }

        if (shop.CardHours > 0)
        {
            DemoUseCases.RequireSuccess(
                await useCases.BuyRefillCard.RunAsync(
                    sales,
                    id,
                    new(shop.CardHours, shop.Contact, ContactChannel.Phone),
                    Guid.NewGuid(),
                    ct
                )
            );
        }

        return id;
    }
}
