using Bunit;
using FluentAssertions;
using Workbench.App.Features.Tickets.Conversation.Compose;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.Presence;
using Workbench.App.Live.Presence;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets;

/// <summary>Tests that two people on one ticket see each other and who is typing.</summary>
public sealed class TicketPresencePanelTests : PageTestContext
{
    private const string Together = "[data-testid=presence]";

    private PresenceTracker Tracker => Host.Get<PresenceTracker>();

    [Fact]
    public async Task A_person_who_opens_the_ticket_appears_and_one_who_leaves_disappears()
    {
        var (page, number) = await PageAsync();
        page.Find(Together).VisibleText().Should().BeEmpty();
        page.Find(Together).GetAttribute("role").Should().Be("status");

        var jonas = Tracker.Enter(number, Person(2, "Jonas Berg"));
        page.WaitForAssertion(() =>
            PresenceText(page).Should().Be("Jonas Berg is also viewing this ticket.")
        );

        AdvanceOneSecond();
        jonas.Dispose();
        page.WaitForAssertion(() => PresenceText(page).Should().BeEmpty());
    }

    [Fact]
    public async Task A_person_is_shown_to_others_and_not_to_themselves()
    {
        var (page, number) = await PageAsync();
        RenderPage<TicketPage>(p => p.Add(t => t.Number, number));

        PresenceText(page).Should().BeEmpty("one's own windows don't count");
        Tracker.OthersOn(number, -1).Should().ContainSingle().Which.Name.Should().Be("Anna");

        await DisposeComponentsAsync();
        Tracker.OthersOn(number, -1).Should().BeEmpty();
        Tracker.LocalTickets().Should().BeEmpty();
    }

    [Fact]
    public async Task Typing_is_shown_until_a_pause()
    {
        var (page, number) = await PageAsync();
        using var jonas = Tracker.Enter(number, Person(2, "Jonas Berg"));
        jonas.ReportTyping();
        AdvanceOneSecond();
        page.WaitForAssertion(() => PresenceText(page).Should().Be("Jonas Berg is writing …"));

        Host.Clock.Advance(PresenceTracker.TypingTimeout);
        AdvanceOneSecond();

        page.WaitForAssertion(() =>
            PresenceText(page).Should().Be("Jonas Berg is also viewing this ticket.")
        );
    }

    [Fact]
    public async Task The_composer_reports_typing_and_stops_once_the_text_is_sent()
    {
        var (page, number) = await PageAsync();
        var composer = page.FindComponent<Composer>();

        await composer.InvokeAsync(composer.Instance.OnTyping);
        Tracker.OthersOn(number, -1).Single().IsTyping.Should().BeTrue();

        await page.Find("#compose-text").ChangeAsync(new() { Value = "Done." });
        await page.Find("form.composer").SubmitAsync();
        Tracker.OthersOn(number, -1).Single().IsTyping.Should().BeFalse();
    }

    [Fact]
    public async Task A_name_is_rendered_as_text()
    {
        var (page, number) = await PageAsync();

        using var handle = Tracker.Enter(number, Person(2, "<img src=x onerror=alert(1)>"));

        page.WaitForAssertion(() => PresenceText(page).Should().StartWith("<img src=x"));
        page.Find(Together).QuerySelectorAll("img").Should().BeEmpty();
    }

    [Fact]
    public async Task A_person_without_access_sees_nobody_and_is_not_shown()
    {
        var (page, number) = await PageAsync();
        var panel = page.FindComponent<TicketPresencePanel>();
        await SetRolesAsync(CurrentActor, Roles.None);

        using var jonas = Tracker.Enter(number, Person(2, "Jonas Berg"));

        panel.WaitForAssertion(() => Tracker.OthersOn(number, 1_002).Should().BeEmpty());
        panel.VisibleText().Should().BeEmpty();
    }

    [Theory]
    [InlineData(Languages.English, 2, 0, "P1 and P2 are also viewing this ticket.")]
    [InlineData(Languages.English, 3, 0, "P1, P2 and P3 are also viewing this ticket.")]
    [InlineData(Languages.English, 5, 0, "P1, P2, P3 and 2 more are also viewing this ticket.")]
    [InlineData(Languages.English, 2, 1, "P1 is writing … P2 is also viewing this ticket.")]
    [InlineData(Languages.English, 2, 2, "P1 and P2 are writing …")]
    [InlineData(Languages.Swedish, 1, 0, "P1 tittar också på ärendet.")]
    [InlineData(Languages.Swedish, 3, 1, "P1 skriver … P2 och P3 tittar också på ärendet.")]
    public void Several_people_are_named_in_one_sentence(
        string language,
        int many,
        int write,
        string expected
    )
    {
        System.Globalization.CultureInfo.CurrentUICulture = new(language);

        TicketPresenceText
            .Create([
                .. Enumerable.Range(1, many).Select(i => new PresentPerson(i, $"P{i}", i <= write)),
            ])
            .Should()
            .Be(expected);
    }

    private async Task<(IRenderedComponent<TicketPage> Page, int Number)> PageAsync()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        var page = RenderPage<TicketPage>(p => p.Add(t => t.Number, number));
        // The arrival of the person on the page was published as well.
        AdvanceOneSecond();
        return (page, number);
    }

    /// <summary>Returns the text without the initials, which screen readers skip.</summary>
    private static string PresenceText(IRenderedComponent<TicketPage> page) =>
        page.Find(Together).QuerySelector("span:not(.avatar)")?.VisibleText() ?? "";

    private static Actor Person(int id, string name) => new(1_000 + id, name, Roles.Technician);
}
