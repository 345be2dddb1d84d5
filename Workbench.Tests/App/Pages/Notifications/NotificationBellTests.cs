using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Notifications;
using Workbench.App.Shell.Language;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Support;
using Workbench.Tests.UseCases.Notifications;
using Xunit;

namespace Workbench.Tests.Pages.Notifications;

/// <summary>
/// Tests the bell on every page: new notifications are counted, shown once as a snackbar, and link to their page.
/// </summary>
public sealed class NotificationBellTests : PageTestContext
{
    private const string Button = "[data-testid=bell]";

    [Fact]
    public async Task A_new_answer_is_counted_and_shown_once_live()
    {
        var (anna, number) = await CreateAskedTicketAsync();
        var bell = RenderPage<NotificationBell>();
        bell.Find(Button).GetAttribute("aria-label").Should().Be("Notifications");
        bell.Find(".empty-title").VisibleText().Should().Be("No notifications");

        await Host.RecordAnswerAsync(Actor.Program, number);

        bell.WaitForAssertion(() => SnackbarTexts().Should().Equal(AnswerNotification(number)));
        bell.Find(Button).GetAttribute("aria-label").Should().Be("Notifications, 1 new");
        bell.Find(".count").VisibleText().Should().Be("1");
        bell.Find("[data-testid=notices] a").GetAttribute("href").Should().Be($"tickets/{number}");
        bell.Find("[data-testid=notices] a")
            .VisibleText()
            .Should()
            .Be($"New {AnswerNotification(number)}");
        (await Host.SendNotificationsAsync(anna)).Should().BeEmpty("this window has told it");
    }

    [Fact]
    public async Task A_second_window_of_the_same_person_shows_no_second_message()
    {
        var (_, number) = await CreateAskedTicketAsync();
        var first = RenderPage<NotificationBell>();
        var second = RenderPage<NotificationBell>();

        await Host.RecordAnswerAsync(Actor.Program, number);

        foreach (var bell in new[] { first, second })
        {
            bell.WaitForAssertion(() => bell.Find(".count").VisibleText().Should().Be("1"));
        }

        first.WaitForAssertion(() => SnackbarTexts().Should().ContainSingle());
        await using var db = Host.CreateDbContext();
        (await db.Operations.CountAsync(o => o.Outcome.Contains("said/")))
            .Should()
            .Be(1, "one of the two got it to tell");
    }

    [Fact]
    public async Task Several_pending_notifications_are_shown_together()
    {
        var (_, number) = await CreateAskedTicketAsync();
        await Host.RecordAnswerAsync(Actor.Program, number);
        await Host.RecordCustomerMessageAsync(Actor.Program, number);

        var bell = RenderPage<NotificationBell>();

        bell.WaitForAssertion(() => SnackbarTexts().Should().Equal("2 new notifications"));
    }

    [Fact]
    public async Task A_notification_in_quiet_hours_is_counted_and_shown_in_the_morning()
    {
        var (_, number) = await CreateAskedTicketAsync();
        Host.Clock.Advance(TimeSpan.FromHours(11));
        var bell = RenderPage<NotificationBell>();
        await Host.RecordAnswerAsync(Actor.Program, number);
        bell.WaitForAssertion(() => bell.Find(".count").VisibleText().Should().Be("1"));
        SnackbarTexts().Should().BeEmpty();

        Host.Clock.Advance(TimeSpan.FromHours(11));

        bell.WaitForAssertion(() => SnackbarTexts().Should().ContainSingle());
    }

    [Fact]
    public async Task A_seen_notification_stays_listed_and_is_not_counted()
    {
        var (_, number) = await CreateAskedTicketAsync();
        await Host.RecordAnswerAsync(Actor.Program, number);
        var bell = RenderPage<NotificationBell>();
        bell.WaitForAssertion(() => bell.Has("[data-testid=see-all]").Should().BeTrue());
        AdvanceOneSecond();

        await bell.Find("[data-testid=see-all]").ClickAsync(new());

        bell.WaitForAssertion(() => bell.Has(".count").Should().BeFalse());
        bell.Find("[data-testid=notices] a").VisibleText().Should().Be(AnswerNotification(number));
        bell.Has("[data-testid=see-all]").Should().BeFalse();
    }

    [Fact]
    public async Task Opening_the_page_of_a_notification_marks_it_seen()
    {
        var (anna, number) = await CreateAskedTicketAsync();
        await Host.RecordAnswerAsync(Actor.Program, number);
        var bell = RenderPage<NotificationBell>();
        bell.WaitForAssertion(() => bell.Find(".count").VisibleText().Should().Be("1"));
        AdvanceOneSecond();

        Services
            .GetRequiredService<NavigationManager>()
            .NavigateTo($"tickets/{number}?compose=note");

        bell.WaitForAssertion(() => bell.Has(".count").Should().BeFalse());
        (await Host.GetNotificationsAsync(anna)).UnseenCount.Should().Be(0);
    }

    [Fact]
    public async Task Other_peoples_tickets_and_lost_roles_cause_no_notification()
    {
        var (_, number) = await CreateAskedTicketAsync();
        var jonas = await SignInAsync("Jonas", Roles.Technician);
        var bell = RenderPage<NotificationBell>();

        await Host.RecordAnswerAsync(Actor.Program, number);
        AdvanceOneSecond();
        Feed.PublishLocally([new(ChangeTopic.Delivery, 1)]);
        bell.Has(".count").Should().BeFalse();

        await SetRolesAsync(jonas, Roles.None);
        AdvanceOneSecond();
        Feed.PublishLocally([new(ChangeTopic.Notice, jonas.Id)]);
        bell.WaitForAssertion(() => bell.Has(".empty-title").Should().BeTrue());
        Renderer.UnhandledException.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task It_shows_Swedish_text_and_unsubscribes_when_disposed()
    {
        var (_, number) = await CreateAskedTicketAsync();
        await Host.RecordAnswerAsync(Actor.Program, number);
        var bell = RenderPage<NotificationBell>(language: Languages.Swedish);

        bell.WaitForAssertion(() =>
            bell.Find("[data-testid=notices] a")
                .VisibleText()
                .Should()
                .Be($"Ny Nytt meddelande från Eva i #{number} Banner is cut off")
        );
        bell.Find(Button).GetAttribute("title").Should().Be("Aviseringar, nya: 1");
        await DisposeComponentsAsync();
        Feed.SubscriberCount.Should().Be(0);
        Keys.Active.Should().BeEmpty();
    }

    private async Task<(Actor Anna, int Number)> CreateAskedTicketAsync()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        await Host.AskCustomerAsync(anna, number);
        return (anna, number);
    }

    private IEnumerable<string?> SnackbarTexts() => Snackbars.Select(n => n.Text);

    private static string AnswerNotification(int number) =>
        $"New message from Eva in #{number} Banner is cut off";
}
