using FluentAssertions;
using Workbench.App.Commands;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.BugClasses;

[Rule("B4")]
public sealed class BugClassPreviewTests
{
    [Theory, OnBothDatabases]
    public async Task The_preview_equals_the_effect_for_every_class(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await testHost.CreateStartedTicketAsync(anna, customer, kind: TicketKind.Bug);
        await testHost.RegisterTimeAsync(anna, number, 40, Activity.Troubleshooting);
        await testHost.ClassifyAsync(anna, number, BugClass.Modification);
        await testHost.RegisterTimeAsync(anna, number, 50);
        foreach (
            var bugClass in new[]
            {
                BugClass.Modification,
                BugClass.Misconfiguration,
                BugClass.CommonSystemBug,
                BugClass.NotSupported,
                BugClass.Modification,
            }
        )
        {
            var before = await testHost.CountRowsAsync();
            var preview = (await PreviewAsync(testHost, anna, number, bugClass)).ShouldSucceed();
            (await testHost.CountRowsAsync()).Should().Equal(before, "a preview writes nothing");

            var result = (await ClassifyAsync(testHost, anna, number, preview)).ShouldSucceed();

            result.Effect.Should().BeEquivalentTo(preview.Effect);
            var (ticket, hoursAccount) = (
                await testHost.LoadTicketAsync(number),
                await testHost.LoadAccountAsync(customer)
            );
            (hoursAccount.BalanceMinutes, ticket.HeldMinutes, ticket.UncoveredMinutes)
                .Should()
                .Be(
                    (
                        preview.Effect.BalanceAfter,
                        preview.Effect.HeldAfter,
                        preview.Effect.UncoveredAfter
                    )
                );
            await LedgerAssertions.ShouldBalanceAsync(testHost);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_figures_are_those_of_the_rule(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync(),
            SizeClass.Medium,
            kind: TicketKind.Bug
        );
        await testHost.RegisterTimeAsync(anna, number, 20, Activity.Troubleshooting);
        await testHost.RegisterTimeAsync(anna, number, 35, Activity.Fix);

        var setting = (
            await PreviewAsync(testHost, anna, number, BugClass.Misconfiguration)
        ).ShouldSucceed();
        var common = (
            await PreviewAsync(testHost, anna, number, BugClass.CommonSystemBug)
        ).ShouldSucceed();

        setting
            .Effect.Should()
            .BeEquivalentTo(
                new
                {
                    Reversed = 35,
                    Drawn = 0,
                    BalanceBefore = 545,
                    BalanceAfter = 580,
                }
            );
        setting
            .Effect.Times.Should()
            .Equal(
                new BugClassEffect.ChargedTime(Activity.Troubleshooting, 20, 20, 20),
                new BugClassEffect.ChargedTime(Activity.Fix, 35, 35, 0)
            );
        common
            .Effect.Should()
            .BeEquivalentTo(
                new
                {
                    Reversed = 55,
                    BalanceAfter = 600,
                    HeldBefore = 185,
                    HeldAfter = 0,
                }
            );
    }

    [Theory, OnBothDatabases]
    [Rule("F6")]
    public async Task Time_at_the_hourly_rate_moves_money_and_no_hours(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync(),
            kind: TicketKind.Bug,
            funding: FundingMode.HourlyRate
        );
        await testHost.RegisterTimeAsync(anna, number, 50);

        var preview = (
            await PreviewAsync(testHost, anna, number, BugClass.NotSupported)
        ).ShouldSucceed();

        preview
            .Effect.Should()
            .BeEquivalentTo(
                new
                {
                    Reversed = 0,
                    BalanceBefore = 600,
                    BalanceAfter = 600,
                    RateBefore = 90_833L,
                    RateAfter = 0L,
                }
            );
        (await ClassifyAsync(testHost, anna, number, preview))
            .ShouldSucceed()
            .Effect.Should()
            .BeEquivalentTo(preview.Effect);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task Tickets_that_returned_hours_would_resume_are_named(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await testHost.CreateStartedTicketAsync(anna, customer, kind: TicketKind.Bug);
        await testHost.RegisterTimeAsync(anna, number, 60);
        var waiting = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Small);
        await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);
        (await testHost.LoadTicketAsync(waiting)).State.Should().Be(TicketState.AwaitingFunding);

        var preview = (
            await PreviewAsync(testHost, anna, number, BugClass.CommonSystemBug)
        ).ShouldSucceed();
        var result = (await ClassifyAsync(testHost, anna, number, preview)).ShouldSucceed();

        preview.Effect.GoOn.Should().Equal(waiting);
        result.Effect.Should().BeEquivalentTo(preview.Effect);
        (await testHost.LoadTicketAsync(waiting)).State.Should().Be(TicketState.Queued);
    }

    [Theory, OnBothDatabases]
    public async Task A_ticket_that_cannot_be_classified_has_no_preview(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var change = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );

        (await PreviewAsync(testHost, anna, change, BugClass.NotSupported))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotABug);
        (await PreviewAsync(testHost, anna, 999, BugClass.NotSupported))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await testHost.Get<BugClassPreviewQuery>().LatestAsync(anna, change, default))
            .Should()
            .BeNull();
    }

    private static Task<Outcome<BugClassPreview>> PreviewAsync(
        TestHost testHost,
        Actor who,
        int number,
        BugClass bugClass
    ) => testHost.Get<BugClassPreviewQuery>().RunAsync(who, number, bugClass, default);

    private static Task<Outcome<ClassifyBugResult>> ClassifyAsync(
        TestHost testHost,
        Actor who,
        int number,
        BugClassPreview preview
    ) =>
        testHost
            .Get<ClassifyBug>()
            .RunAsync(
                who,
                new(number, preview.Version, Guid.NewGuid()),
                ClassifyBugInput.WithoutAnswers(preview.BugClass, "Known"),
                default
            );
}
