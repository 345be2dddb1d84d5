using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Search;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Settings;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Search;

/// <summary>What the search finds is stored and undone together with the texts, and follows a ticket into every state.</summary>
public sealed class SearchIndexTransactionTests
{
    [Theory, OnBothDatabases]
    public async Task A_text_is_found_from_its_transaction_on_and_not_after_a_rollback(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await SearchEverythingTests.FillAsync(testHost);

        await AddMessageAsync(testHost, "Zebrarandig kvittoskrivare", fails: true);

        (await FindAsync(testHost, new() { Text = "zebrarandig" })).Should().BeEmpty();
        (await FindAsync(testHost, new() { Text = "brarand" })).Should().BeEmpty();
        await using (var db = testHost.CreateDbContext())
        {
            (await db.SearchTerms.AnyAsync(t => t.Word == "ZEBRARANDIG")).Should().BeFalse();
        }

        await AddMessageAsync(testHost, "Zebrarandig kvittoskrivare", fails: false);

        (await FindAsync(testHost, new() { Text = "zebrarandig" })).Should().Be("1");
        (await FindAsync(testHost, new() { Text = "brarand" })).Should().Be("1");
    }

    [Theory, OnBothDatabases]
    public async Task Merged_and_withdrawn_tickets_are_found_with_their_state(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await SearchEverythingTests.FillAsync(testHost);
        await testHost.WithdrawAsync(anna, 1);
        (
            await testHost
                .Get<MergeTickets>()
                .RunAsync(anna, new(4, null, Guid.NewGuid()), 2, "The same matter", default)
        ).ShouldSucceed();

        (await FindAsync(testHost, new() { Text = "kortläsaren" })).Should().Be("1");
        (await FindAsync(testHost, new() { Text = "kortläsaren", Status = "withdrawn" }))
            .Should()
            .Be("1");
        (await FindAsync(testHost, new() { Text = "kortläsaren", Status = SearchFilter.Open }))
            .Should()
            .BeEmpty();
        (await FindAsync(testHost, new() { Text = "pase" })).Should().Be("4");
        (await FindAsync(testHost, new() { Text = "pase", Status = "merged" })).Should().Be("4");
    }

    private static async Task<string> FindAsync(TestHost testHost, SearchFilter filter) =>
        string.Join(
            ' ',
            (
                await testHost.Get<TicketSearchQuery>().RunAsync(Actor.Program, filter, 8, default)
            ).Tickets.Select(f => f.Ticket.Number)
        );

    /// <summary>Adds a message by a command, which finds it before it ends and then may fail.</summary>
    private static async Task AddMessageAsync(TestHost testHost, string text, bool fails)
    {
        var run = () =>
            testHost
                .Get<CommandExecutor>()
                .RunAsync<Outcome<Unit>>(
                    new(Actor.Program, "GivenMessage", Roles.Administrator, text, null),
                    async (context, ct) =>
                    {
                        context.Db.Messages.Add(
                            new(
                                1,
                                900,
                                testHost.Clock.GetUtcNow().UtcDateTime,
                                0,
                                "Kim",
                                MessageKind.FromCustomer,
                                "Kim",
                                text
                            )
                        );
                        await context.Db.SaveChangesAsync(ct);
                        var search = new DocumentSearch(
                            [new(["ZEBRARANDIG"], null, [], "ZEBRARANDIG")],
                            TicketParts.All,
                            DocumentFilter.All
                        );
                        (await context.Db.FindDocumentsAsync(search, 8, ct)).Should().Equal(1);
                        return fails
                            ? throw new InvalidOperationException("The command failed")
                            : Unit.Value;
                    },
                    default
                );
        if (fails)
        {
            await run.Should()
                .ThrowAsync<InvalidOperationException>()
                .WithMessage("The command failed");
        }
        else
        {
            (await run()).ShouldSucceed();
        }
    }
}
