using Bunit;
using FluentAssertions;
using Workbench.App.Features.SavedReplies;
using Workbench.Domain;
using Workbench.Domain.Tickets.SavedReplies;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.SavedReplies;

public sealed class SavedRepliesPageTests : PageTestContext
{
    private const string Remove = "[data-testid=remove-reply]";

    [Fact]
    public async Task A_reply_is_saved_and_an_unknown_placeholder_keeps_what_was_typed()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var page = RenderPage<SavedRepliesPage>();
        page.Find(".empty").VisibleText().Should().StartWith("There are no saved replies yet");
        page.Find("#reply-name").Change("Thanks");
        page.Find("#reply-swedish").Change("Tack {kund}!");

        await page.Find("form").SubmitAsync();

        page.AlertText().Should().StartWith("The placeholder “kund” is unknown.");
        page.Find("#reply-name").GetAttribute("value").Should().Be("Thanks");
        page.Find("#reply-swedish").GetAttribute("value").Should().Be("Tack {kund}!");
        (await RepliesAsync()).Should().BeEmpty();

        page.Find("#reply-swedish").Change("Tack {kontakt}!");
        await page.Find("form").SubmitAsync();

        page.AlertText().Should().BeNull();
        page.Find("[role=status]").VisibleText().Should().Be("Saved: Thanks");
        page.Find("#reply-name").GetAttribute("value").Should().BeNullOrEmpty();
        (await RepliesAsync())
            .Select(r => (r.Name, r.SwedishText, r.EnglishText))
            .Should()
            .Equal(("Thanks", "Tack {kontakt}!", ""));
        page.Find("[data-testid^=reply-] h2").VisibleText().Should().Be("Thanks");
    }

    [Fact]
    public async Task A_change_of_a_colleague_appears_live_and_is_not_overwritten_unseen()
    {
        var per = await SignInAsync("Per", Roles.TeamLead);
        var id = await AddAsync(per, "Thanks", "Tack!");
        var page = RenderPage<SavedRepliesPage>();
        await page.Find("button[aria-label='Edit Thanks']").ClickAsync(new());
        page.Find("#reply-english").Change("Thank you!");
        (
            await Host.Get<SaveReply>()
                .RunAsync(
                    per,
                    new(id, null, Guid.NewGuid()),
                    new("Thanks", "Tack så mycket!", ""),
                    default
                )
        ).ShouldSucceed();
        page.WaitForAssertion(() =>
            page.Find("p[lang=sv]").VisibleText().Should().Be("Tack så mycket!")
        );

        await page.Find("form").SubmitAsync();

        page.AlertText().Should().StartWith("Someone else changed this");
        page.Find("#reply-english").GetAttribute("value").Should().Be("Thank you!");
        (await RepliesAsync()).Single().SwedishText.Should().Be("Tack så mycket!");
    }

    [Fact]
    public async Task A_reply_is_removed_by_the_second_press()
    {
        var per = await SignInAsync("Per", Roles.TeamLead);
        await AddAsync(per, "Thanks", "Tack!");
        var page = RenderPage<SavedRepliesPage>();

        await page.Find(Remove).ClickAsync(new());

        page.Find(Remove).VisibleText().Should().Be("Remove for good");
        (await RepliesAsync()).Should().ContainSingle();

        await page.Find(Remove).ClickAsync(new());

        (await RepliesAsync()).Should().BeEmpty();
        page.Has(".empty").Should().BeTrue();
    }

    private async Task<int> AddAsync(Actor lead, string name, string swedish) =>
        (
            await Host.Get<SaveReply>()
                .RunAsync(lead, new(null, null, Guid.NewGuid()), new(name, swedish, ""), default)
        ).ShouldSucceed();

    private async Task<IEnumerable<SavedReply>> RepliesAsync() =>
        (await Host.Get<SavedRepliesQuery>().RunAsync(CurrentActor, default)).Select(r => r.Reply);
}
