using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Agreements.Uncovered;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

/// <summary>Tests changes by sales and team leads: packages, cards, uncovered time and the end of an agreement.</summary>
public sealed class AgreementChangeTests
{
    [Theory, OnBothDatabases]
    [Rule("A11")]
    public async Task An_upgrade_applies_at_once_and_resumes_tickets_awaiting_funding(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var waiting = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        await testHost
            .Get<Workbench.App.Features.Queue.NextTicket.TakeNext>()
            .RunAsync(anna, Guid.NewGuid(), default);
        await PackageAsync(testHost, "Plus", 1260);

        var change = (await ChangeAsync(testHost, customer, "Plus")).ShouldSucceed();

        // 2026-11-02 to 2027-03-01: 119 of 365 days left.
        (change.GainedMinutes, change.IsUpgrade)
            .Should()
            .Be((391, true));
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(451);
        (await testHost.LoadTicketAsync(waiting)).State.Should().Be(TicketState.Queued);
        (await ChangeAsync(testHost, customer, "Plus"))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PackageUnchanged);
        (await ChangeAsync(testHost, customer, "None"))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PackageUnknown);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("A4")]
    public async Task A_card_without_draws_or_holds_is_cancelled_once(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var card = await testHost.BuyRefillCardAsync(customer, 5);
        var ticket = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);

        (await CancelAsync(testHost, customer, card.SourceNo))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.HoursHeld);
        await testHost.DeliverAsync(anna, ticket);
        (await CancelAsync(testHost, customer, card.SourceNo)).ShouldSucceed();
        (await CancelAsync(testHost, customer, card.SourceNo))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.AlreadyReversed);
        (await CancelAsync(testHost, customer, 1))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);

        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(60);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F8")]
    public async Task Uncovered_time_is_covered_as_previewed(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var ticket = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.ApproveFourHoursAsync(ticket);
        (await testHost.RegisterTimeAsync(anna, ticket, 400)).Uncovered.Should().Be(340);
        (await CoverAsync(testHost, ticket))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NothingToCover);
        await testHost.BuyRefillCardAsync(customer, 5);

        var preview = (
            await testHost.Get<CoverUncoveredTime>().PreviewAsync(Actor.Program, ticket, default)
        ).ShouldSucceed();
        var covered = (await CoverAsync(testHost, ticket)).ShouldSucceed();

        covered.Should().Be(new CoverUncoveredTime.CoveredMinutes(300, 40)).And.Be(preview);
        (await testHost.LoadTicketAsync(ticket)).UncoveredMinutes.Should().Be(40);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F8")]
    [Rule("N3")]
    public async Task The_preview_includes_the_term_that_covering_would_open(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var ticket = await testHost.CreateStartedTicketAsync(anna, customer);
        (await testHost.RegisterTimeAsync(anna, ticket, 100)).Uncovered.Should().Be(40);
        // The term is over, but the reset job has not run yet.
        testHost.Clock.Advance(TimeSpan.FromDays(120));

        var preview = (
            await testHost.Get<CoverUncoveredTime>().PreviewAsync(Actor.Program, ticket, default)
        ).ShouldSucceed();

        preview.Should().Be(new CoverUncoveredTime.CoveredMinutes(40, 0));
        (await CoverAsync(testHost, ticket)).ShouldSucceed().Should().Be(preview);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F8")]
    public async Task A_change_since_the_preview_is_not_covered_unseen(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var ticket = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.RegisterTimeAsync(anna, ticket, 100);
        await testHost.BuyRefillCardAsync(customer, 5);
        var seen = (await testHost.Get<TicketQuery>().RunAsync(anna, ticket, default))!.Version;
        await testHost.RegisterTimeAsync(anna, ticket, 10);

        (await CoverAsync(testHost, ticket, seen))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (await CoverAsync(testHost, ticket, seen + 1)).ShouldSucceed();
    }

    [Theory, OnBothDatabases]
    [Rule("S3")]
    public async Task An_end_is_ordered_undone_and_carried_out(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var started = await testHost.CreateStartedTicketAsync(anna, customer);
        var end = testHost.Get<EndAgreement>();
        (
            await end.RunAsync(
                Actor.Program,
                customer,
                testHost.Today.AddDays(-1),
                Guid.NewGuid(),
                default
            )
        ).ShouldSucceed();
        (await testHost.LoadAccountAsync(customer))
            .Should()
            .Match<HoursAccount>(a => a.BalanceMinutes == 0 && a.HeldMinutes == 0);

        (
            await end.UndoAsync(Actor.Program, customer, "They stay", Guid.NewGuid(), default)
        ).ShouldSucceed();
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(600);

        (
            await end.RunAsync(Actor.Program, customer, testHost.Today, Guid.NewGuid(), default)
        ).ShouldSucceed();
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(600);
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        await testHost.RunResetsJobAsync();
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(0);
        (await testHost.LoadTicketAsync(started)).State.Should().Be(TicketState.Started);
        await using var db = testHost.CreateDbContext();
        (await db.Settlements.CountAsync())
            .Should()
            .Be(2, "the undone one stays as what was quoted");
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static Task<Workbench.App.Commands.Outcome<CoverUncoveredTime.CoveredMinutes>> CoverAsync(
        TestHost testHost,
        int ticket,
        long? seenVersion = null
    ) =>
        testHost
            .Get<CoverUncoveredTime>()
            .RunAsync(Actor.Program, new(ticket, seenVersion, Guid.NewGuid()), default);

    private static Task<Workbench.App.Commands.Outcome<Workbench.App.Commands.Unit>> CancelAsync(
        TestHost testHost,
        int customer,
        int source
    ) =>
        testHost
            .Get<CancelRefillCard>()
            .RunAsync(Actor.Program, customer, source, Guid.NewGuid(), default);

    private static Task<Workbench.App.Commands.Outcome<PackageChange>> ChangeAsync(
        TestHost testHost,
        int customer,
        string package
    ) =>
        testHost
            .Get<ChangePackage>()
            .RunAsync(
                Actor.Program,
                customer,
                new(package, "Kontakt", ContactChannel.Phone),
                Guid.NewGuid(),
                default
            );

    private static async Task PackageAsync(TestHost testHost, string name, int minutes) =>
        (
            await testHost
                .Get<AddPackage>()
                .RunAsync(Actor.Program, new(name, minutes, 1_500_000), Guid.NewGuid(), default)
        ).ShouldSucceed();
}
