using FluentAssertions;
using Workbench.App.Features.BugClassification;
using Workbench.App.Features.Queue;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.BugClassification;

[Rule("B4")]
public sealed class ClassPreviewTests
{
    [Theory, OnBothDatabases]
    public async Task What_the_preview_says_is_what_then_happens_class_after_class(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync(hours: 1);
        var number = await house.StartedAsync(anna, customer, kind: TicketKind.Bug);
        await house.WorkAsync(anna, number, 40, Activity.Troubleshooting);
        await house.ClassifyAsync(anna, number, BugClass.Modification);
        await house.WorkAsync(anna, number, 50);
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
            var before = await house.RowsAsync();
            var preview = (await PreviewAsync(house, anna, number, bugClass)).Value();
            (await house.RowsAsync()).Should().Equal(before, "a preview writes nothing");

            var done = (await ClassifyAsync(house, anna, number, preview)).Value();

            done.Effect.Should().BeEquivalentTo(preview.Effect);
            var (ticket, hoursAccount) = (
                await house.TicketAsync(number),
                await house.AccountAsync(customer)
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
            await LedgerAssertions.ShouldBalanceAsync(house);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_figures_are_those_of_the_rule(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(
            anna,
            await house.CustomerAsync(),
            SizeClass.Medium,
            kind: TicketKind.Bug
        );
        await house.WorkAsync(anna, number, 20, Activity.Troubleshooting);
        await house.WorkAsync(anna, number, 35, Activity.Fix);

        var setting = (await PreviewAsync(house, anna, number, BugClass.Misconfiguration)).Value();
        var common = (await PreviewAsync(house, anna, number, BugClass.CommonSystemBug)).Value();

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
                new ChargedTime(Activity.Troubleshooting, 20, 20, 20),
                new ChargedTime(Activity.Fix, 35, 35, 0)
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
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(
            anna,
            await house.CustomerAsync(),
            kind: TicketKind.Bug,
            funding: FundingMode.HourlyRate
        );
        await house.WorkAsync(anna, number, 50);

        var preview = (await PreviewAsync(house, anna, number, BugClass.NotSupported)).Value();

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
        (await ClassifyAsync(house, anna, number, preview))
            .Value()
            .Effect.Should()
            .BeEquivalentTo(preview.Effect);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task What_waits_for_the_hours_that_come_back_is_named(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync(hours: 1);
        var number = await house.StartedAsync(anna, customer, kind: TicketKind.Bug);
        await house.WorkAsync(anna, number, 60);
        var waiting = await house.QueuedAsync(customer, SizeClass.Small);
        await house.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);
        (await house.TicketAsync(waiting)).State.Should().Be(TicketState.AwaitingFunding);

        var preview = (await PreviewAsync(house, anna, number, BugClass.CommonSystemBug)).Value();
        var done = (await ClassifyAsync(house, anna, number, preview)).Value();

        preview.Effect.GoOn.Should().Equal(waiting);
        done.Effect.Should().BeEquivalentTo(preview.Effect);
        (await house.TicketAsync(waiting)).State.Should().Be(TicketState.Queued);
    }

    [Theory, OnBothDatabases]
    public async Task What_can_not_be_classified_has_no_preview(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var change = await house.StartedAsync(anna, await house.CustomerAsync());

        (await PreviewAsync(house, anna, change, BugClass.NotSupported))
            .Refused()
            .Should()
            .Be(RefusalCode.NotABug);
        (await PreviewAsync(house, anna, 999, BugClass.NotSupported))
            .Refused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await house.Get<BugClassPreviewQuery>().LatestAsync(anna, change, default)).Should().BeNull();
    }

    private static Task<Outcome<BugClassPreview>> PreviewAsync(
        House house,
        Actor who,
        int number,
        BugClass bugClass
    ) => house.Get<BugClassPreviewQuery>().RunAsync(who, number, bugClass, default);

    private static Task<Outcome<ClassifyBugResult>> ClassifyAsync(
        House house,
        Actor who,
        int number,
        BugClassPreview preview
    ) =>
        house
            .Get<ClassifyBug>()
            .RunAsync(
                who,
                new(number, preview.Version, Guid.NewGuid()),
                ClassifyBugInput.WithoutAnswers(preview.BugClass),
                default
            );
}
