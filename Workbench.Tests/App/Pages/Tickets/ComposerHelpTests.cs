using Bunit;
using FluentAssertions;
using Workbench.App.Features.SavedReplies;
using Workbench.App.Features.Tickets.Conversation;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets;

/// <summary>Tests mentions, saved replies and the editing of own notes in the conversation.</summary>
public sealed class ComposerHelpTests : PageTestContext
{
    [Fact]
    public async Task A_chosen_colleague_is_added_to_the_note()
    {
        await Host.CreatePersonAsync("Bo", Roles.Technician);
        var (panel, _) = await PanelAsync();
        await panel.Find("#compose-text").ChangeAsync("Please look");

        await panel.Find("[data-testid=mention]").ChangeAsync("Bo");

        panel.Find("#compose-text").GetAttribute("value").Should().Be("Please look @Bo ");
    }

    [Theory]
    [InlineData("sv", "Hej Kim Andersson, ärende {0} är klart. Anna")]
    [InlineData("en", "Hello Kim Andersson, ticket {0} is done. Anna")]
    public async Task A_saved_reply_is_inserted_with_its_placeholders_filled_in(
        string language,
        string expected
    )
    {
        var lead = await Host.CreatePersonAsync("Per", Roles.TeamLead);
        (
            await Host.Get<SaveReply>()
                .RunAsync(
                    lead,
                    new(null, null, Guid.NewGuid()),
                    new(
                        "Done",
                        "Hej {kontakt}, ärende {nummer} är klart. {tekniker}",
                        "Hello {contact}, ticket {number} is done. {technician}"
                    ),
                    default
                )
        ).ShouldSucceed();
        var (panel, number) = await PanelAsync();
        await panel.Find("[data-testid=compose-message]").ClickAsync();
        var option = panel
            .FindAll("[data-testid=insert-reply] option")
            .Single(o => o.GetAttribute("value")!.StartsWith(language, StringComparison.Ordinal));

        await panel.Find("[data-testid=insert-reply]").ChangeAsync(option.GetAttribute("value"));

        panel
            .Find("#compose-text")
            .GetAttribute("value")
            .Should()
            .Be(string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, number));
    }

    [Fact]
    public async Task An_edited_note_shows_its_latest_text_and_the_earlier_one_a_click_away()
    {
        var (panel, number) = await PanelAsync();
        (
            await Host.Get<AddNote>()
                .RunAsync(CurrentActor, new(number, null, Guid.NewGuid()), "First", default)
        ).ShouldSucceed();
        panel.WaitForAssertion(() => panel.Find("[data-testid=note-edit]"));

        await panel.Find("[data-testid=note-edit]").ClickAsync();
        await panel.Find("[data-testid=note-text]").ChangeAsync("Second");
        await panel.Find("[data-testid=note-save]").Closest("form")!.SubmitAsync();

        panel.WaitForAssertion(() =>
            panel.Find("[data-kind=Note] .original").TextContent.Should().Be("Second")
        );
        panel.Find("[data-testid=note-earlier]").TextContent.Should().Contain("Edited");
        panel.Find("[data-testid=note-earlier] .earlier").TextContent.Should().Be("First");
    }

    [Fact]
    public async Task A_colleagues_note_offers_no_editing()
    {
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        var (panel, number) = await PanelAsync();
        (
            await Host.Get<AddNote>()
                .RunAsync(bo, new(number, null, Guid.NewGuid()), "First", default)
        ).ShouldSucceed();

        panel.WaitForAssertion(() => panel.Find("[data-kind=Note]"));
        panel.FindAll("[data-testid=note-edit]").Should().BeEmpty();
    }

    private async Task<(IRenderedComponent<ConversationPanel> Panel, int Number)> PanelAsync()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        var view = await ViewAsync(number);
        var customer = view.Customer with { ContactName = "Kim Andersson" };
        return (
            RenderPage<ConversationPanel>(
                p =>
                    p.Add(x => x.Ticket, view.Ticket)
                        .Add(x => x.Version, view.Version)
                        .Add(x => x.Customer, customer),
                Languages.English
            ),
            number
        );
    }
}
