using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Funding.Letters;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.SalesDesk.FollowUps;
using Workbench.App.Features.SalesDesk.Overview;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.SalesDesk;

public sealed class SalesDeskTests
{
    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task A_choice_is_listed_until_the_hours_suffice(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await BlockAsync(testHost, customer);

        var row = (await RowsAsync(testHost, maria)).Should().ContainSingle().Subject;
        row.Task.Should()
            .BeOfType<SalesTask.FundingChoice>()
            .Which.Should()
            .Match<SalesTask.FundingChoice>(t =>
                t.Ticket.Number == number && t.Missing == new Minutes(180) && t.QueuePosition == 1
            );

        (
            await testHost
                .Get<BuyRefillCard>()
                .RunAsync(
                    maria,
                    customer,
                    new(5, "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

        (await RowsAsync(testHost, maria)).Should().BeEmpty("the hours suffice");
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task A_contact_waits_until_the_reminder_and_stands_on_the_ticket_too(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var number = await BlockAsync(testHost, await testHost.CreateCustomerAsync(hours: 1));
        var target = SalesTaskCommandTarget.From(
            (await RowsAsync(testHost, maria)).Single().Task.Key,
            Guid.NewGuid()
        );
        var input = new SalesContactInput(
            ContactChannel.Phone,
            "Calls back",
            testHost.Today.AddDays(3)
        );
        var record = testHost.Get<RecordSalesContact>();

        (await record.RunAsync(maria, target, input, default)).ShouldSucceed();
        (await record.RunAsync(maria, target, input, default)).ShouldSucceed();

        (await RowsAsync(testHost, maria)).Should().BeEmpty();
        var waiting = (await RowsAsync(testHost, maria, SalesTaskStatus.AwaitsAnswer)).Single();
        waiting.Latest.Should().Match<SalesFollowUp>(f => f.Note == "Calls back" && f.No == 1);
        await using (var db = testHost.CreateDbContext())
        {
            (await db.SalesFollowUps.CountAsync()).Should().Be(1, "it was sent twice");
            (
                await db.TicketChanges.CountAsync(c =>
                    c.TicketNumber == number && c.Kind == TicketChangeKind.AskedForFunding
                )
            )
                .Should()
                .Be(1);
        }

        testHost.Clock.Advance(TimeSpan.FromDays(3));
        (await RowsAsync(testHost, maria)).Single().IsReminderDue.Should().BeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_question_recorded_on_the_ticket_counts_as_a_contact(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var number = await BlockAsync(testHost, await testHost.CreateCustomerAsync(hours: 1));

        (
            await testHost
                .Get<RecordFundingRequest>()
                .RunAsync(maria, new(number, null, Guid.NewGuid()), default)
        ).ShouldSucceed();

        (await RowsAsync(testHost, maria, SalesTaskStatus.AwaitsAnswer))
            .Single()
            .Latest!.RecordedByName.Should()
            .Be("Maria");
        testHost.Clock.Advance(TimeSpan.FromDays(SalesDeskQuery.DaysUntilReminder));
        (await RowsAsync(testHost, maria)).Single().IsReminderDue.Should().BeTrue();
    }

    [Theory, OnBothDatabases]
    [Rule("N7")]
    public async Task Each_threshold_is_warned_of_once_and_again_after_a_purchase(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var olof = await testHost.CreatePersonAsync("Olof", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        (await RowsAsync(testHost, maria)).Should().BeEmpty("the term ends in four months");

        // 2026-12-31 is 60 days before the reset on 2027-03-01.
        testHost.Clock.Advance(TimeSpan.FromDays(59));
        var lapsing = await LapsingAsync();
        lapsing!.ThresholdDays.Should().Be(60);
        lapsing.Minutes.Should().Be(new Minutes(600));
        var outcomes = await Task.WhenAll(WarnAsync(maria), WarnAsync(olof));
        outcomes.Count(r => r is null).Should().Be(1, "two people warn at once");
        outcomes.OfType<RefusalCode>().Should().Equal(RefusalCode.LapseWarningNotDue);
        (await LapsingAsync()).Should().BeNull();

        testHost.Clock.Advance(TimeSpan.FromDays(30));
        (await LapsingAsync())!.ThresholdDays.Should().Be(30);
        (await WarnAsync(maria)).Should().BeNull();
        (await LapsingAsync()).Should().BeNull();

        (
            await testHost
                .Get<BuyRefillCard>()
                .RunAsync(
                    maria,
                    customer,
                    new(5, "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        (await LapsingAsync())!.ThresholdDays.Should().Be(30, "something was bought");

        async Task<SalesTask.LapsingHours?> LapsingAsync() =>
            (await RowsAsync(testHost, maria))
                .Select(r => r.Task)
                .OfType<SalesTask.LapsingHours>()
                .SingleOrDefault();

        async Task<RefusalCode?> WarnAsync(Actor actor) =>
            (
                await testHost
                    .Get<RecordSalesContact>()
                    .RunAsync(
                        actor,
                        new(SalesTaskKind.LapsingHours, customer, null, Guid.NewGuid()),
                        new(ContactChannel.Email, "", testHost.Today),
                        default
                    )
            )
                .Refusal
                ?.Code;
    }

    [Theory, OnBothDatabases]
    public async Task A_task_is_put_off_and_taken_up_again(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var number = await BlockAsync(testHost, await testHost.CreateCustomerAsync(hours: 1));
        var key = (await RowsAsync(testHost, maria)).Single().Task.Key;

        (
            await testHost
                .Get<SnoozeSalesTask>()
                .RunAsync(
                    maria,
                    SalesTaskCommandTarget.From(key, Guid.NewGuid()),
                    testHost.Today.AddDays(10),
                    "Decides after the board meeting",
                    default
                )
        ).ShouldSucceed();
        (await RowsAsync(testHost, maria)).Should().BeEmpty();
        var snoozed = (await RowsAsync(testHost, maria, SalesTaskStatus.Snoozed)).Single();
        snoozed.Latest!.Note.Should().Be("Decides after the board meeting");

        (
            await testHost
                .Get<ResumeSalesTask>()
                .RunAsync(maria, SalesTaskCommandTarget.From(key, Guid.NewGuid()), default)
        ).ShouldSucceed();

        (await RowsAsync(testHost, maria)).Single().Task.TicketNumber.Should().Be(number);
    }

    [Theory, OnBothDatabases]
    public async Task A_ticket_of_another_customer_is_refused(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var number = await BlockAsync(testHost, await testHost.CreateCustomerAsync(hours: 1));
        var other = await testHost.CreateCustomerAsync("1002", hours: 1);

        var outcome = await testHost
            .Get<SnoozeSalesTask>()
            .RunAsync(
                maria,
                new(SalesTaskKind.FundingChoice, other, number, Guid.NewGuid()),
                testHost.Today.AddDays(1),
                "Later",
                default
            );

        outcome.ShouldBeRefused().Should().Be(RefusalCode.NotFound);
    }

    /// <summary>Whatever changes, the tasks kept on the node equal those that are read anew.</summary>
    [Theory, OnBothDatabases]
    public async Task What_is_kept_equals_what_is_read_anew(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customers = new List<int>();
        foreach (var number in new[] { "1001", "1002", "1003" })
        {
            customers.Add(await testHost.CreateCustomerAsync(number, hours: 1));
        }

        var random = new Random(20261129);
        for (var step = 0; step < 25; step++)
        {
            var customer = customers[random.Next(customers.Count)];
            switch (random.Next(4))
            {
                case 0:
                    await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);
                    break;
                case 1:
                    await BlockAsync(testHost, customer);
                    break;
                case 2:
                    await testHost
                        .Get<BuyRefillCard>()
                        .RunAsync(
                            maria,
                            customer,
                            new(5, "Eva", ContactChannel.Phone),
                            Guid.NewGuid(),
                            default
                        );
                    break;
                default:
                    testHost.Clock.Advance(TimeSpan.FromDays(random.Next(8)));
                    break;
            }

            var kept = await RowsAsync(testHost, maria);
            var anew = await ReadAnewAsync(testHost);
            kept.Select(r => r.Task).Should().BeEquivalentTo(anew, $"of step {step}");
        }
    }

    private static async Task<IReadOnlyList<SalesTask>> ReadAnewAsync(TestHost testHost)
    {
        await using var db = testHost.CreateDbContext();
        var tasks = await testHost
            .Get<Workbench.App.Features.SalesDesk.SalesTaskReader>()
            .ReadAsync(db, null, default);
        return [.. tasks.Values.SelectMany(t => t)];
    }

    private static async Task<int> BlockAsync(TestHost testHost, int customer)
    {
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        await testHost.Get<TakeNext>().RunAsync(anna, "", Guid.NewGuid(), default);
        return number;
    }

    private static async Task<IReadOnlyList<FollowedTask>> RowsAsync(
        TestHost testHost,
        Actor actor,
        SalesTaskStatus status = SalesTaskStatus.ToDo
    ) =>
        (
            await testHost
                .Get<SalesDeskQuery>()
                .RunAsync(actor, new(status, null), int.MaxValue, default)
        ).Rows;
}
