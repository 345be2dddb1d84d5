using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Notifications;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Notifications;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Notifications;

/// <summary>Tests that an event becomes a notification of the right person only, and not of whoever caused it.</summary>
public sealed class NotificationsQueryTests
{
    [Theory, OnBothDatabases]
    public async Task An_answer_notifies_the_assignee_and_the_person_who_asked(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, jonas, maria) = await CreatePeopleAsync(testHost);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        await testHost.AskCustomerAsync(per, number);

        await testHost.RecordAnswerAsync(maria, number);

        foreach (var technician in new[] { anna, per })
        {
            var notification = (await testHost.GetNotificationsAsync(technician))
                .Notifications.Should()
                .ContainSingle()
                .Which;
            notification.IsSeen.Should().BeFalse();
            (
                notification.Notification.Kind,
                notification.Notification.Number,
                notification.Notification.Detail
            )
                .Should()
                .Be((NotificationKind.CustomerMessage, number, "Eva"));
        }

        (await testHost.GetNotificationsAsync(jonas)).Notifications.Should().BeEmpty();
        (await testHost.GetNotificationsAsync(maria))
            .Notifications.Should()
            .BeEmpty("she took the answer herself");
    }

    [Theory, OnBothDatabases]
    public async Task A_message_on_a_delivered_ticket_notifies_who_delivered_it(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, _, maria) = await CreatePeopleAsync(testHost);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        await testHost.DeliverAsync(anna, number);

        await testHost.RecordCustomerMessageAsync(maria, number);

        (await testHost.GetNotificationsAsync(anna)).UnseenCount.Should().Be(1);
        (
            await testHost
                .Get<AddNote>()
                .RunAsync(anna, NotificationTestActions.Target(number), "Called her", default)
        ).ShouldSucceed();
        (await testHost.GetNotificationsAsync(anna))
            .UnseenCount.Should()
            .Be(0, "she has written since");
    }

    [Theory, OnBothDatabases]
    [Rule("B3")]
    public async Task A_shipped_report_notifies_assignees_of_its_tickets(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, jonas, _) = await CreatePeopleAsync(testHost);
        var (number, report) = await testHost.CreateReportedBugAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );

        await testHost.ShipReportAsync(jonas, report);

        var notification = (await testHost.GetNotificationsAsync(anna))
            .Notifications.Single()
            .Notification;
        (notification.Kind, notification.Number, notification.Detail)
            .Should()
            .Be((NotificationKind.ReportShipped, report, "25.1"));
        notification.TicketNumbers.Should().Equal(number);
        (await testHost.GetNotificationsAsync(jonas)).Notifications.Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    [Rule("B3")]
    public async Task The_person_who_ships_a_report_is_not_notified(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, _, _) = await CreatePeopleAsync(testHost);
        var (_, report) = await testHost.CreateReportedBugAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );

        await testHost.ShipReportAsync(anna, report);

        (await testHost.GetNotificationsAsync(anna)).Notifications.Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    [Rule("K10")]
    public async Task A_forgotten_timer_is_listed_while_it_runs(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, jonas, _) = await CreatePeopleAsync(testHost);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        (
            await testHost.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default)
        ).ShouldSucceed();
        (await testHost.GetNotificationsAsync(anna)).Notifications.Should().BeEmpty();
        var started = testHost.Clock.GetUtcNow().UtcDateTime;

        testHost.Clock.Advance(TimeSpan.FromHours(9));
        var notification = (await testHost.GetNotificationsAsync(anna))
            .Notifications.Single()
            .Notification;

        (notification.Kind, notification.Number, notification.RelatedAt)
            .Should()
            .Be((NotificationKind.TimerForgotten, number, started));
        (await testHost.GetNotificationsAsync(jonas)).Notifications.Should().BeEmpty();
        (
            await testHost.Get<DiscardTimer>().RunAsync(anna, started, Guid.NewGuid(), default)
        ).ShouldSucceed();
        (await testHost.GetNotificationsAsync(anna)).Notifications.Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    [Rule("D1")]
    [Rule("D2")]
    public async Task A_close_target_is_listed_unless_the_ticket_waits(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, jonas, _) = await CreatePeopleAsync(testHost);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        var deadline = testHost.Clock.GetUtcNow().UtcDateTime.AddDays(14);
        // The deadline is Monday 2026-11-16 09:00: the last working day before it is Friday.
        testHost.Clock.Advance(TimeSpan.FromDays(11) - TimeSpan.FromHours(3));
        (await testHost.GetNotificationsAsync(anna)).Notifications.Should().BeEmpty();

        testHost.Clock.Advance(TimeSpan.FromHours(2));
        var notification = (await testHost.GetNotificationsAsync(anna))
            .Notifications.Single()
            .Notification;

        (notification.Kind, notification.Number, notification.RelatedAt)
            .Should()
            .Be((NotificationKind.DeadlineApproaching, number, deadline));
        (await testHost.GetNotificationsAsync(jonas)).Notifications.Should().BeEmpty();
        await testHost.AskCustomerAsync(anna, number);
        (await testHost.GetNotificationsAsync(anna))
            .Notifications.Should()
            .BeEmpty("its target stands still");
    }

    [Theory, OnBothDatabases]
    public async Task Only_changes_of_ones_own_tickets_affect_ones_notifications(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, jonas, _) = await CreatePeopleAsync(testHost);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer);
        var query = testHost.Get<NotificationsQuery>();

        (await query.AnyConcernsAsync(anna, [number, 999], default)).Should().BeTrue();
        (await query.AnyConcernsAsync(jonas, [number, 999], default)).Should().BeFalse();
        await testHost.AskCustomerAsync(anna, number);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db
            .Tickets.Where(t => t.Number == number)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.TechnicianId, jonas.Id));
        (await query.AnyConcernsAsync(anna, [number], default)).Should().BeTrue("she asked");
    }

    private static async Task<(Actor Anna, Actor Jonas, Actor Maria)> CreatePeopleAsync(
        TestHost testHost
    ) =>
        (
            await testHost.CreatePersonAsync("Anna", Roles.Technician),
            await testHost.CreatePersonAsync("Jonas", Roles.Technician),
            await testHost.CreatePersonAsync("Maria", Roles.Sales)
        );
}
