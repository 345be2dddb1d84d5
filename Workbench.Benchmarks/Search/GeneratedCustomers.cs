using System.Globalization;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Benchmarks.Search;

/// <summary>Generates web shops with names, contacts and addresses whose words are as common as real ones.</summary>
internal static class GeneratedCustomers
{
    private const int BatchSize = 2_000;

    private static readonly string[] FirstWords =
    [
        "Nord",
        "Söder",
        "Väster",
        "Öster",
        "Fjäll",
        "Skärgårds",
        "Små",
        "Ängs",
        "Åre",
        "Göta",
        "Dal",
        "Strand",
        "Skogs",
        "Sten",
        "Silver",
        "Guld",
        "Järn",
        "Björk",
        "Ek",
        "Lind",
    ];

    private static readonly string[] SecondWords =
    [
        "kaffe",
        "garn",
        "boden",
        "skor",
        "te",
        "cykel",
        "glas",
        "kakel",
        "ljus",
        "mode",
        "verktyg",
        "foto",
        "böcker",
        "leksaker",
        "möbler",
        "blommor",
        "vin",
        "ost",
        "bröd",
        "choklad",
        "båtar",
        "skidor",
        "hundar",
        "katter",
        "växter",
        "färg",
        "tyg",
        "papper",
        "musik",
        "spel",
    ];

    private static readonly string[] ThirdWords =
    [
        "AB",
        "Handel AB",
        "Sverige",
        "Butik",
        "Direkt",
        "i Norr",
        "& Co",
        "Online",
    ];

    private static readonly string[] FirstNames =
    [
        "Anna",
        "Eva",
        "Åsa",
        "Örjan",
        "Lars",
        "Nils",
        "Karin",
        "Maria",
        "Erik",
        "Per",
        "Sofia",
        "Emma",
        "Johan",
        "Ali",
        "Nadia",
        "Zoë",
    ];

    private static readonly string[] LastNames =
    [
        "Lind",
        "Öberg",
        "Åkesson",
        "Ek",
        "Berg",
        "Nyström",
        "Sjö",
        "Haddad",
        "Wallin",
        "Hansson",
        "Ärlig",
        "Norberg",
        "Strand",
    ];

    public static async Task<IReadOnlyList<Customer>> AddAsync(BenchmarkHost host, int count)
    {
        var random = new Random(20261125);
        var customers = Enumerable.Range(1, count).Select(id => Create(id, random)).ToList();
        foreach (var page in customers.Chunk(BatchSize))
        {
            await host.Get<CommandExecutor>()
                .RunAsync<Outcome<Unit>>(
                    new(Actor.Program, "Seed", Roles.Administrator, "benchmark", null),
                    (context, _) =>
                    {
                        context.Db.Customers.AddRange(page);
                        context.Db.Accounts.AddRange(page.Select(c => HoursAccount.Create(c.Id)));
                        return Task.FromResult<Outcome<Unit>>(Unit.Value);
                    },
                    default
                );
        }

        return customers;
    }

    private static Customer Create(int id, Random random)
    {
        var name = $"{PickWord(FirstWords, random)}{PickWord(SecondWords, random)}";
        var contact = $"{PickWord(FirstNames, random)} {PickWord(LastNames, random)}";
        var number = (100_000 + id).ToString(CultureInfo.InvariantCulture);
        return new(
            id,
            number,
            $"{name} {PickWord(ThirdWords, random)}",
            contact,
            $"{contact.Replace(' ', '.')}@{name}.example",
            null
        );
    }

    private static string PickWord(string[] words, Random random) =>
        words[random.Next(words.Length)];
}
