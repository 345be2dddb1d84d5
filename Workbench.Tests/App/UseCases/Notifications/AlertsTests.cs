using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Forecasts;
using Workbench.App.Features.Notifications;
using Workbench.App.Features.Notifications.Alerts;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Notifications;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Notifications;

/// <summary>Tests that the alerts of the group reach those who can act, once, and end with their cause.</summary>
public sealed class AlertsTests
{
    [Theory, OnBothDatabases]
    [Rule("D1")]
    public async Task Team_leads_are_told_once_of_a_waiting_ticket_that_is_due_and_then_late(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (lena, anna) = (
            await testHost.CreatePersonAsync("Lena", Roles.TeamLead),
            await testHost.CreatePersonAsync("Anna", Roles.Technician)
        );
        var customer = await testHost.CreateCustomerAsync();
        await testHost.CreateQueuedTicketAsync(customer);
        var number = await testHost.CreateQueuedTicketAsync(customer);
        // The deadline is Monday 2026-11-16 09:00.
        testHost.Clock.Advance(TimeSpan.FromDays(11));

        var due = await testHost.SendNotificationsAsync(lena);
        due.Select(n => (n.Kind, n.Place))
            .Should()
            .BeEquivalentTo([
                (NotificationKind.DeadlineApproaching, (int?)1),
                (NotificationKind.DeadlineApproaching, (int?)2),
            ]);
        (await testHost.SendNotificationsAsync(lena)).Should().BeEmpty("each is sent once");
        (await testHost.GetNotificationsAsync(anna)).Notifications.Should().BeEmpty();

        testHost.Clock.Advance(TimeSpan.FromDays(4));
        (await testHost.SendNotificationsAsync(lena))
            .Select(n => n.Kind)
            .Should()
            .Equal(NotificationKind.DeadlineMissed, NotificationKind.DeadlineMissed);

        await testHost.WithdrawAsync(lena, number);
        (await testHost.GetNotificationsAsync(lena))
            .Notifications.Should()
            .ContainSingle("the other one’s cause is gone");
    }

    [Theory, OnBothDatabases]
    [Rule("D4")]
    public async Task Sales_and_team_leads_are_told_of_an_escalation_that_nobody_picks_up(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var lena = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(
            await testHost.CreateCustomerAsync(),
            size: null
        );
        (
            await testHost
                .Get<TriageTicket>()
                .RunAsync(
                    anna,
                    NotificationTestActions.Target(number),
                    TriageInput.ForSize(TicketKind.Change, SizeClass.Large),
                    default
                )
        ).ShouldSucceed();
        (await testHost.GetNotificationsAsync(maria)).Notifications.Should().BeEmpty();

        testHost.Clock.Advance(TimeSpan.FromDays(3));

        foreach (var person in new[] { lena, maria })
        {
            (await testHost.GetNotificationsAsync(person))
                .Notifications.Single()
                .Notification.Kind.Should()
                .Be(NotificationKind.EscalationNotPickedUp);
        }

        (await testHost.GetNotificationsAsync(anna)).Notifications.Should().BeEmpty();
        (
            await testHost
                .Get<PickUpEscalation>()
                .RunAsync(maria, new(1, null, Guid.NewGuid()), default)
        ).ShouldSucceed();
        (await testHost.GetNotificationsAsync(lena)).Notifications.Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_locked_sign_in_is_told_to_administrators_and_team_leads(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var admin = await testHost.CreatePersonAsync("Eva", Roles.Administrator);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        string email;
        await using (var db = testHost.CreateDbContext())
        {
            email = (await db.People.FindAsync(anna.Id))!.Email;
        }

        for (var i = 0; i < SignInDelay.FreeAttempts + 3; i++)
        {
            await testHost
                .Get<CheckPassword>()
                .RunAsync(new(email, "not the sentence at all", null, _ => null), default);
        }

        var told = (await testHost.GetNotificationsAsync(admin)).Notifications.Single();
        (told.Notification.Kind, told.Notification.Subject)
            .Should()
            .Be((NotificationKind.SignInLocked, "Anna"));
        (await testHost.GetNotificationsAsync(anna)).Notifications.Should().BeEmpty();
    }

    [Fact]
    [Rule("D5")]
    public async Task Team_leads_are_told_of_a_forecast_past_the_target()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var lena = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var customer = await testHost.CreateCustomerAsync(hours: 900);
        await testHost.AddDeliveriesAsync(customer);
        for (var i = 0; i < 60; i++)
        {
            await testHost.CreateQueuedTicketAsync(customer);
        }

        (await testHost.GetNotificationsAsync(lena)).Notifications.Should().BeEmpty();
        var forecast = await testHost.Get<ForecastQuery>().RefreshAsync(Actor.Program, default);
        testHost.Clock.Advance(TimeSpan.FromMinutes(2));

        var told = (await testHost.GetNotificationsAsync(lena)).Notifications;
        var deadline = testHost.Today.AddDays(14);
        var past = forecast.Forecast!.Tickets.Where(t => t.Dates.Likely > deadline).ToList();
        past.Should().NotBeEmpty();
        past.Count.Should().BeGreaterThan(TicketAlertGroups.MaxSingle);
        var group = told.Single().Notification;
        (group.Kind, group.Count).Should().Be((NotificationKind.TicketsForecastLate, past.Count));
        group.TicketNumbers.Should().BeEquivalentTo(past.Select(t => t.Number));
        (await testHost.Get<AlertTicketsQuery>().RunAsync(lena, AlertList.Forecast, default))
            .Tickets.Select(t => t.Number)
            .Should()
            .BeEquivalentTo(group.TicketNumbers, "the list has exactly these tickets");
    }

    [Theory, OnBothDatabases]
    [Rule("D1")]
    public async Task Many_late_tickets_are_told_together_once_and_a_ticket_that_joins_them_again(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var lena = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var customer = await testHost.CreateCustomerAsync();
        var numbers = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            numbers.Add(await testHost.CreateQueuedTicketAsync(customer));
        }

        testHost.Clock.Advance(TimeSpan.FromDays(1));
        numbers.Add(await testHost.CreateQueuedTicketAsync(customer));
        testHost.Clock.Advance(TimeSpan.FromDays(13) + TimeSpan.FromHours(1));

        var told = (await testHost.SendNotificationsAsync(lena)).Single(n =>
            n.Kind == NotificationKind.TicketsLate
        );
        (told.Count, told.NewCount).Should().Be((5, 5));
        (await testHost.SendNotificationsAsync(lena)).Should().BeEmpty("each is sent once");
        await testHost.WithdrawAsync(lena, numbers[0]);
        (await testHost.SendNotificationsAsync(lena)).Should().BeEmpty("one less is no news");

        testHost.Clock.Advance(TimeSpan.FromDays(1));
        var joined = (await testHost.SendNotificationsAsync(lena)).Single();
        (joined.Kind, joined.Count, joined.NewCount)
            .Should()
            .Be((NotificationKind.TicketsLate, 5, 1));

        var keys = (await testHost.GetNotificationsAsync(lena))
            .Notifications.Single()
            .Notification.CauseKeys();
        (
            await testHost
                .Get<MarkNotificationsSeen>()
                .RunAsync(lena, keys, Guid.NewGuid(), default)
        ).ShouldSucceed();
        (await testHost.GetNotificationsAsync(lena)).UnseenCount.Should().Be(0);
        await testHost.WithdrawAsync(lena, numbers[1]);
        await testHost.WithdrawAsync(lena, numbers[2]);
        var rest = await testHost.GetNotificationsAsync(lena);
        (rest.Notifications.Count, rest.UnseenCount, rest.ToSend.Count)
            .Should()
            .Be((3, 0, 0), "what was seen in the group stays seen alone");
    }

    [Theory, OnBothDatabases]
    public async Task Many_open_tickets_and_bells_read_no_more_statements(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var lena = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var customer = await testHost.CreateCustomerAsync();
        for (var i = 0; i < 5; i++)
        {
            await testHost.CreateQueuedTicketAsync(customer);
        }

        testHost.Clock.Advance(TimeSpan.FromDays(15));
        await testHost.GetNotificationsAsync(lena);
        await using var db = testHost.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());

        (await testHost.GetNotificationsAsync(lena))
            .Notifications.Single()
            .Notification.Count.Should()
            .Be(5);

        recorder.Statements.Should().ContainSingle("the alerts are kept for all bells");
    }
}
