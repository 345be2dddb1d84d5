using FluentAssertions;
using Workbench.App.Features.Notifications;
using Workbench.App.Shell.Language;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Notifications;
using Xunit;

namespace Workbench.Tests.Pages.Notifications;

public sealed class NotificationTextTests
{
    private static readonly DateTime Now = new(2026, 11, 2, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(
        NotificationKind.CustomerMessage,
        "tickets/12",
        "New message from Eva in #12 Banner"
    )]
    [InlineData(
        NotificationKind.ReportShipped,
        "reports/12",
        "Report 12, “Banner”, has shipped in release Eva. Your tickets: #4, #5"
    )]
    [InlineData(
        NotificationKind.ReportDeclined,
        "reports/12",
        "The product group has declined report 12, “Banner”. Your tickets: #4, #5"
    )]
    [InlineData(
        NotificationKind.TimerForgotten,
        "tickets/12",
        "Your timer on #12 Banner has been running since 10:00. Did you forget to stop it?"
    )]
    [InlineData(NotificationKind.DeadlineApproaching, "tickets/12", "#12 Banner is due by 10:00")]
    [InlineData(NotificationKind.HandedOver, "tickets/12", "Eva handed #12 Banner over to you")]
    [InlineData(
        NotificationKind.ColleagueNote,
        "tickets/12",
        "Eva wrote a note on your ticket #12 Banner"
    )]
    [InlineData(
        NotificationKind.ResetsFailed,
        "resets?run=12",
        "Agreements that could not be reset: 3"
    )]
    [InlineData(NotificationKind.ResetsOverdue, "resets", "The resets have not run since 10:00")]
    [InlineData(NotificationKind.Mentioned, "tickets/12", "Eva mentioned you in #12 Banner")]
    [InlineData(
        NotificationKind.WatchedMessage,
        "tickets/12",
        "Eva wrote in #12 Banner, which you watch"
    )]
    [InlineData(
        NotificationKind.WatchedChange,
        "tickets/12",
        "Eva changed the status of #12 Banner, which you watch"
    )]
    [InlineData(
        NotificationKind.DeadlineMissed,
        "tickets/12",
        "#12 Banner has missed its delivery target of 10:00"
    )]
    [InlineData(
        NotificationKind.EscalationNotPickedUp,
        "escalations/12",
        "Nobody has picked up escalation 12 for Banner. It was due 10:00."
    )]
    [InlineData(
        NotificationKind.TicketsLate,
        "alerts?list=Late",
        "3 tickets have missed their delivery target, 2 of them new"
    )]
    [InlineData(
        NotificationKind.TicketsDueSoon,
        "alerts?list=DueSoon",
        "3 tickets are due soon, 2 of them new"
    )]
    [InlineData(
        NotificationKind.TicketsForecastLate,
        "alerts?list=Forecast",
        "3 tickets will be late by the forecast, 2 of them new"
    )]
    [InlineData(
        NotificationKind.SignInLocked,
        "people",
        "Wrong passwords are being tried for Banner, last at 10:00"
    )]
    public void Each_kind_has_a_text_and_a_link(
        NotificationKind kind,
        string place,
        string sentence
    )
    {
        SetLanguage(Languages.English);
        var notification = CreateNotification(kind);

        NotificationText.Address(notification, Roles.Administrator).Should().Be(place);
        NotificationText.Text(notification, Now).Should().Be(sentence);
    }

    [Fact]
    public void A_target_missed_meanwhile_has_its_own_text()
    {
        SetLanguage(Languages.English);

        NotificationText
            .Text(CreateNotification(NotificationKind.DeadlineApproaching), Now.AddDays(2))
            .Should()
            .Be("#12 Banner has missed its delivery target of 2 Nov 10:00");
    }

    [Fact]
    public void A_ticket_that_waits_has_its_place_and_a_late_forecast_its_date()
    {
        SetLanguage(Languages.English);

        NotificationText
            .Text(
                CreateNotification(NotificationKind.ForecastPastTarget) with
                {
                    Place = 4,
                    ExpectedOn = new(2026, 11, 9),
                },
                Now
            )
            .Should()
            .Be(
                "#12 Banner will probably be late: expected by 9 Nov, due by 10:00 (place 4 in the queue)"
            );
    }

    [Fact]
    public void Only_administrators_have_a_page_for_a_locked_sign_in() =>
        NotificationText
            .Address(CreateNotification(NotificationKind.SignInLocked), Roles.TeamLead)
            .Should()
            .BeNull();

    [Fact]
    public void A_message_without_a_sender_name_says_the_customer()
    {
        SetLanguage(Languages.Swedish);

        NotificationText
            .Text(CreateNotification(NotificationKind.CustomerMessage) with { Detail = "" }, Now)
            .Should()
            .Be("Nytt meddelande från kunden i #12 Banner");
    }

    [Fact]
    public void Notification_changes_are_collected_until_taken()
    {
        var changes = new NotificationChanges();
        changes.TakeTickets().Should().BeNull("nothing in particular: all is read");

        changes.TryAdd(new(ChangeTopic.Ticket, 4), 7).Should().BeTrue();
        changes.TryAdd(new(ChangeTopic.Ticket, 5), 7).Should().BeTrue();
        changes.TryAdd(new(ChangeTopic.Timer, 8), 7).Should().BeFalse();
        changes.TryAdd(new(ChangeTopic.Person, 7), 7).Should().BeFalse();
        changes.TakeTickets().Should().BeEquivalentTo([4, 5]);

        changes.TryAdd(new(ChangeTopic.Ticket, 4), 7);
        changes.TryAdd(new(ChangeTopic.Notice, 7), 7).Should().BeTrue();
        changes.TakeTickets().Should().BeNull("something of one's own changed");
    }

    private static Notification CreateNotification(NotificationKind kind) =>
        new(kind, 12, "Banner", Now, "key")
        {
            Detail = "Eva",
            Count = 3,
            NewCount = 2,
            RelatedAt = Now.AddHours(1),
            TicketNumbers = [4, 5],
        };

    private static void SetLanguage(string language)
    {
        System.Globalization.CultureInfo.CurrentCulture = new(language);
        System.Globalization.CultureInfo.CurrentUICulture = new(language);
    }
}
