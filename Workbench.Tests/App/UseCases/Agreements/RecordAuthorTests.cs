using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

/// <summary>Tests that each movement of hours and money keeps who recorded it.</summary>
[Rule("A8")]
public sealed class RecordAuthorTests
{
    [Theory, OnBothDatabases]
    [Rule("N3")]
    public async Task A_reset_that_a_persons_command_catches_up_is_the_programs_own_work(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        // The term is over, but the reset job has not run yet.
        testHost.Clock.Advance(TimeSpan.FromDays(120));
        (
            await testHost
                .Get<BuyRefillCard>()
                .RunAsync(
                    bo,
                    customer,
                    new(5, "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

        await using var db = testHost.CreateDbContext();
        var authors = await db.LoadAuthorsAsync(db.LedgerEntries, e => e.No, default);
        var entries = await db.LedgerEntries.OrderBy(e => e.No).ToListAsync();

        entries
            .Select(e => (e.Kind, authors[e.No].Origin, authors[e.No].Name))
            .Should()
            .Equal(
                (LedgerEntryKind.Grant, RecordOrigin.Job, null),
                (LedgerEntryKind.Lapse, RecordOrigin.Job, null),
                (LedgerEntryKind.Grant, RecordOrigin.Job, null),
                (LedgerEntryKind.Grant, RecordOrigin.Person, "Bo")
            );
        (await db.LoadAuthorsAsync(db.Terms, t => t.Number, default))
            .Values.Should()
            .AllBeEquivalentTo(RecordAuthor.Program);
        (await db.LoadAuthorsAsync(db.RefillCards, c => c.SourceNo, default))
            .Values.Should()
            .Equal(new RecordAuthor(bo.Id, "Bo", RecordOrigin.Person));
    }

    [Theory, OnBothDatabases]
    [Rule("A4")]
    public async Task A_card_shows_who_sold_and_who_cancelled_it(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Sales);
        var lena = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var customer = await testHost.CreateCustomerAsync();
        var card = (
            await testHost
                .Get<BuyRefillCard>()
                .RunAsync(
                    bo,
                    customer,
                    new(5, "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        (
            await testHost
                .Get<CancelRefillCard>()
                .RunAsync(lena, customer, card.SourceNo, Guid.NewGuid(), default)
        ).ShouldSucceed();

        var view = await ViewAsync(testHost, bo, customer);

        view.Authors.OfGrant(view.Statement, card.SourceNo).Name.Should().Be("Bo");
        view.Authors.OfCancellation(view.Statement, card.SourceNo)!.Name.Should().Be("Lena");
    }

    [Theory, OnBothDatabases]
    [Rule("S1")]
    [Rule("S3")]
    public async Task The_settlement_is_shown_from_the_end_on_and_equals_the_written_one(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        var ticket = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.RegisterTimeAsync(anna, ticket, 90);
        (
            await testHost
                .Get<EndAgreement>()
                .RunAsync(bo, customer, testHost.Today, Guid.NewGuid(), default)
        ).ShouldSucceed();

        var ending = await ViewAsync(testHost, bo, customer);
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        await testHost.RunResetsJobAsync();
        var ended = await ViewAsync(testHost, bo, customer);

        ending.IsSettlementProvisional.Should().BeTrue();
        ending.OpenTickets.Select(t => t.Number).Should().Equal(ticket);
        ended.IsSettlementProvisional.Should().BeFalse();
        ended.OpenTickets.Select(t => t.Number).Should().Equal(ticket);
        var written = ended.Settlement!;
        (ending.Settlement! with { RecordedAt = written.RecordedAt }).Should().Be(written);
        ended.EndChanges.Should().ContainSingle().Which.IsUndone.Should().BeFalse();
        ended.Authors.OfEndChange(1).Name.Should().Be("Bo");
    }

    private static async Task<AccountView> ViewAsync(TestHost testHost, Actor who, int customer) =>
        (
            await testHost
                .Get<AccountQuery>()
                .RunAsync(who, customer, testHost.Today, LedgerPart.Recent, default)
        )!;
}
