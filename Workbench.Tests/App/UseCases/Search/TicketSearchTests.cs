using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Search;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Search;

/// <summary>The same tickets are found on both databases, in the same order.</summary>
public sealed class TicketSearchTests
{
    private static readonly string[] Subjects =
    [
        "Banner is cut off", // 1
        "Fakturan visar fel pris", // 2
        "Nya fakturor till betalningen", // 3
        "Påse i kassan", // 4
        "Pase i kassan", // 5
        "Åäö på orderbekräftelsen", // 6
        "PDF 4711 går inte att öppna", // 7
        "Order 12 är för stor", // 8
        "Cafe\u0301 på startsidan", // 9
        "100 % rabatt_kod", // 10
        "😀 😀😀😀 i menyn", // 11
        "X", // 12
    ];

    private static readonly (string Typed, string Numbers)[] Expected =
    [
        ("faktur", "3 2"),
        ("FAKTURAN", "2"),
        ("fakt betal", "3"),
        ("betal fakt", "3"),
        ("fakt kassan", ""),
        // Inside a compound, from three letters on; two letters begin a word.
        ("bekräftelse", "6"),
        ("etaln", "3"),
        ("or", "8 6"),
        ("er", ""),
        ("be", "3"),
        ("i kassan", "5 4"),
        // Swedish letters are letters of their own.
        ("påse", "4"),
        ("pase", "5"),
        ("på", "9 6 4"),
        ("på start", "9"),
        ("åäö", "6"),
        ("ÅÄÖ", "6"),
        ("A\u030Aäö", "6"),
        ("café", "9"),
        // A number is that of a ticket first.
        ("12", "12 8"),
        ("#12", "12 8"),
        ("4711", "7"),
        ("order 12", "8"),
        ("order 1", "8"),
        ("rabatt_kod", "10"),
        ("100 %", "10"),
        ("%%%", ""),
        ("'; DROP TABLE", ""),
        ("\" OR \"ann", ""),
        ("NEAR(fak)", ""),
        ("banner*", "1"),
        ("b", ""),
        ("x", ""),
        ("", ""),
        ("butik 9000", "12 11 10 9 8 7 6 5"),
        ("är för stor order", "8"),
        ("banner off is cut", "1"),
    ];

    [Theory, OnBothDatabases]
    public async Task Each_word_is_found_in_the_subject(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await AddAsync(testHost, await testHost.CreateCustomerAsync("9000"), Subjects);

        var wrong = new List<string>();
        foreach (var (typed, numbers) in Expected)
        {
            var found = await FindAsync(testHost, typed);
            if (!string.Equals(found, numbers, StringComparison.Ordinal))
            {
                wrong.Add($"{typed}: found {found}, expected {numbers}");
            }
        }

        wrong.Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_rare_word_is_found_behind_thousands_of_newer_tickets(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        await AddAsync(testHost, customer, ["Prislistan saknas", "Sitemap in the footer"]);
        await TicketBatch.AddQueuedTicketsAsync(testHost, [customer], 6_000);
        await AddAsync(testHost, customer, ["Prislistan igen"]);

        (await FindAsync(testHost, "sitemap")).Should().Be("2");
        (await FindAsync(testHost, "prislistan")).Should().Be("6003 1");
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_subject_is_found_by_its_new_words_only(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await AddAsync(
            testHost,
            await testHost.CreateCustomerAsync(),
            ["Sitemap in the footer", "Banner is cut off"]
        );

        await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenSubject", Roles.Administrator, "1", null),
                async (context, ct) =>
                {
                    var loaded = await context.Db.Tickets.SingleAsync(t => t.Number == 1, ct);
                    context.Replace(loaded, loaded with { Subject = "Webbkarta i sidfoten" });
                    return Unit.Value;
                },
                default
            );

        (await FindAsync(testHost, "sitemap")).Should().BeEmpty();
        (await FindAsync(testHost, "webbkarta")).Should().Be("1");
        (await FindAsync(testHost, "banner")).Should().Be("2");
    }

    /// <summary>As after a start that was killed while it created the index.</summary>
    [Fact]
    public async Task An_index_without_its_triggers_is_filled_again()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var customer = await testHost.CreateCustomerAsync();
        await AddAsync(testHost, customer, ["Sitemap in the footer"]);
        await using (var db = testHost.CreateDbContext())
        {
            db.AllowsWrites = true;
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"TicketIndex_insert\"");
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"TicketIndex\" (\"TicketIndex\") VALUES ('delete-all')"
            );
        }

        (await FindAsync(testHost, "sitemap")).Should().BeEmpty();
        await testHost.Get<Migrator>().RunAsync(default);

        (await FindAsync(testHost, "sitemap")).Should().Be("1");
        await AddAsync(testHost, customer, ["Another sitemap"]);
        (await FindAsync(testHost, "sitemap")).Should().Be("2 1");
    }

    private static async Task<string> FindAsync(TestHost testHost, string typed)
    {
        var found = await testHost
            .Get<TicketSearchQuery>()
            .RunAsync(Actor.Program, new() { Text = typed }, 8, default);
        return string.Join(' ', found.Tickets.Select(f => f.Ticket.Number));
    }

    private static async Task AddAsync(
        TestHost testHost,
        int customer,
        IEnumerable<string> subjects
    )
    {
        foreach (var subject in subjects)
        {
            var input = new SubmitTicketInput(
                customer,
                TicketKind.Change,
                subject,
                "",
                FundingMode.ServiceHours,
                SizeClass.Small,
                null
            )
            {
                Reason = "Nothing to do with the others",
            };
            (
                await testHost
                    .Get<SubmitTicket>()
                    .RunAsync(Actor.Program, input, Guid.NewGuid(), default)
            ).ShouldSucceed();
        }
    }
}
