using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Settings;
using Workbench.App.Shared.Search;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Shared.Search;

/// <summary>The same is found on both databases, whatever they do with letters.</summary>
public sealed class CustomerSearchTests
{
    private static readonly CustomerInput[] Customers =
    [
        new("1001", "Nordkaffe Rosteri", "Lisa Wallin", "lisa@nordkaffe.se", null),
        new("1002", "Ängsgård", "Åsa Öberg", "asa.oberg@angsgard.example", null),
        new("1003", "Åre Skidor", "Nils Norberg", "", null),
        new("1004", "Café Éclair", "Zoë Ek", "hej@cafe.example", null),
        new("100", "Östermalms Kaffe", "", "", null),
        new("B-77/å", "Bruket 1001", "Per", "per@bruket.se", null),
        new("1005", "ZOO", "", "", null),
    ];

    private static readonly (string Typed, string Numbers)[] Expected =
    [
        ("nord", "1001"),
        ("NORDKAFFE", "1001"),
        ("lisa", "1001"),
        ("lisa@nordkaffe", "1001"),
        ("rost lis", "1001"),
        ("rost åsa", ""),
        ("nor", "1001 1003"),
        ("ä", "1002"),
        ("Ä", "1002"),
        ("A\u0308ngs", "1002"),
        ("å", "1003 B-77/å 1002"),
        ("öb", "1002"),
        ("ö", "100 1002"),
        ("ang", "1002"),
        ("cafe", "1004"),
        ("café", "1004"),
        ("éclair", "1004"),
        ("zoe", "1004"),
        ("zo", "1005 1004"),
        ("100", "100 B-77/å 1004 1001 1005 1003 1002"),
        ("1001", "1001 B-77/å"),
        ("b-77/å", "B-77/å"),
        ("b 77", "B-77/å"),
        ("kaff", "100"),
        ("%", ""),
        ("_", ""),
        ("'; DROP", ""),
        ("", "B-77/å 1004 1001 1005 1003 1002 100"),
        ("   ", "B-77/å 1004 1001 1005 1003 1002 100"),
        ("nord\0", "1001"),
        ("nord\uD83D", "1001"),
    ];

    [Theory, OnBothDatabases]
    public async Task Typed_text_matches_word_starts_of_number_name_or_contact(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await AddAsync(testHost, Customers);

        var found = new List<(string, string)>();
        foreach (var (typed, _) in Expected)
        {
            var customers = (await FindAsync(testHost, typed)).Customers;
            found.Add((typed, string.Join(' ', customers.Select(c => c.Number))));
        }

        found.Should().Equal(Expected);
    }

    [Theory, OnBothDatabases]
    public async Task The_first_matches_are_returned_and_that_there_are_more(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await AddAsync(
            testHost,
            [
                .. Enumerable
                    .Range(0, 60)
                    .Select(i => new CustomerInput(
                        $"{2000 + i}",
                        $"Butik {(char)('Z' - i % 26)}{i}",
                        "",
                        "",
                        null
                    )),
            ]
        );

        var all = await FindAsync(testHost, "", maxCount: 5);
        var butik = await FindAsync(testHost, "butik", maxCount: 5);
        var exact = await FindAsync(testHost, "2033", maxCount: 5);

        all.HasMore.Should().BeTrue();
        all.Customers.Select(c => c.Name)
            .Should()
            .Equal("Butik A25", "Butik A51", "Butik B24", "Butik B50", "Butik C23");
        butik.HasMore.Should().BeTrue();
        butik
            .Customers.Should()
            .Equal(all.Customers, "of one word those come first whose name does");
        exact.Customers.Select(c => c.Number).Should().Equal("2033");
        exact.HasMore.Should().BeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task An_exact_number_comes_first_among_many_with_that_prefix(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await AddAsync(
            testHost,
            [
                .. Enumerable
                    .Range(0, 60)
                    .Select(i => new CustomerInput($"7{i:00}", $"7 {i:00}", "7", "", null)),
                new("7", "Zebra", "", "", null),
            ]
        );

        (await FindAsync(testHost, "7", maxCount: 3)).Customers[0].Name.Should().Be("Zebra");
    }

    [Theory, OnBothDatabases]
    public async Task A_database_without_an_index_is_indexed_once_by_any_number_of_nodes(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await AddAsync(testHost, Customers);
        var before = await WordsAsync(testHost);
        await using (var db = testHost.CreateDbContext())
        {
            db.AllowsWrites = true;
            await db.CustomerWords.ExecuteDeleteAsync();
        }

        await TestHostActions.RunConcurrentlyAsync(3, _ => FillAsync(testHost));

        (await WordsAsync(testHost)).Should().Equal(before);
        await testHost.Get<Migrator>().RunAsync(default);
        (await WordsAsync(testHost)).Should().Equal(before);
    }

    [Theory, OnBothDatabases]
    public async Task The_index_follows_a_changed_customer(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await AddAsync(testHost, Customers);

        await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenName", Roles.Administrator, "1001", null),
                async (context, ct) =>
                {
                    var loaded = await context.Db.Customers.SingleAsync(
                        c => c.Number == "1001",
                        ct
                    );
                    context.Replace(loaded, loaded with { Name = "Öns Tehandel" });
                    return Unit.Value;
                },
                default
            );

        (await FindAsync(testHost, "öns")).Customers.Should().ContainSingle();
        (await FindAsync(testHost, "rosteri")).Customers.Should().BeEmpty();
        (await FindAsync(testHost, "nordkaffe"))
            .Customers.Should()
            .ContainSingle("the e-mail says so");
        (await FindAsync(testHost, "")).Customers[^1].Name.Should().Be("Östermalms Kaffe");
    }

    private static async Task<bool> FillAsync(TestHost testHost)
    {
        await CustomerSearchIndex.AddMissingAsync(
            testHost.Get<IDbContextFactory<WorkbenchDb>>(),
            default
        );
        return true;
    }

    private static async Task AddAsync(TestHost testHost, IEnumerable<CustomerInput> customers)
    {
        foreach (var shop in customers)
        {
            (
                await testHost
                    .Get<AddCustomer>()
                    .RunAsync(Actor.Program, shop, Guid.NewGuid(), default)
            ).ShouldSucceed();
        }
    }

    private static async Task<CustomerSearchResult> FindAsync(
        TestHost testHost,
        string typed,
        int maxCount = 20
    )
    {
        await using var db = testHost.CreateDbContext();
        return await db.FindCustomersAsync(typed, maxCount, default);
    }

    private static async Task<IReadOnlyList<string>> WordsAsync(TestHost testHost)
    {
        await using var db = testHost.CreateDbContext();
        return
        [
            .. (await db.CustomerWords.AsNoTracking().ToListAsync())
                .Select(w => $"{w.CustomerId} {w.Word} {w.SortName}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
