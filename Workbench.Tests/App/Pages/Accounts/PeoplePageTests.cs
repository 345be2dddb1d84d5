using AngleSharp.Dom;
using Bunit;
using FluentAssertions;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Accounts;

public sealed class PeoplePageTests : PageTestContext
{
    private const string Link = "#one-time-link";

    [Fact]
    public async Task It_lists_people_with_their_roles()
    {
        await SignInAsync("Eva", Roles.Administrator);
        await Host.CreatePersonAsync("Anna", Roles.Technician | Roles.TeamLead);

        var page = RenderPage<PeoplePage>();

        Row(page, "Anna")
            .VisibleText()
            .Should()
            .Contain("Technician")
            .And.Contain("Team lead")
            .And.Contain("Invited");
        page.FindAll("tbody tr").Should().HaveCount(2);
    }

    [Fact]
    public async Task An_invitation_shows_its_link_once()
    {
        await SignInAsync("Eva", Roles.Administrator);
        var page = RenderPage<PeoplePage>();
        await InviteAsync(page, "Anna Lind", "anna@example.test");

        var link = page.Find(Link).GetAttribute("value")!;

        link.Should().StartWith("http://localhost/account/password#");
        Row(page, "Anna Lind")
            .VisibleText()
            .Should()
            .Contain("anna@example.test")
            .And.Contain("Invited");

        await page.Find("dialog[aria-label='One-time link']")
            .TriggerEventAsync("onclose", EventArgs.Empty);
        page.Find(Link).GetAttribute("value").Should().BeNullOrEmpty();
        page.Markup.Should().NotContain("account/password#");
    }

    [Fact]
    public async Task The_link_lets_that_person_choose_a_password()
    {
        await SignInAsync("Eva", Roles.Administrator);
        var page = RenderPage<PeoplePage>();
        await InviteAsync(page, "Anna Lind", "anna@example.test");
        var link = OneTimeLink.Parse(
            new Uri(page.Find(Link).GetAttribute("value")!).Fragment.TrimStart('#')
        )!;

        (
            await Host.Get<SetPassword>().RunAsync(link, "a good long sentence", default)
        ).ShouldSucceed();

        page.WaitForAssertion(() =>
            Row(page, "Anna Lind").VisibleText().Should().Contain("Active")
        );
    }

    [Fact]
    public async Task A_taken_email_address_is_reported_in_the_dialog()
    {
        var eva = await SignInAsync("Eva", Roles.Administrator);
        var page = RenderPage<PeoplePage>();
        await InviteAsync(page, "Anna Lind", $"Eva.{eva.Id}@example.test");
        page.WaitForAssertion(() =>
            page.AlertText().Should().StartWith("Another account uses this e-mail address.")
        );
        page.Find("#invite-name").GetAttribute("value").Should().Be("Anna Lind");
        page.FindAll("tbody tr").Should().ContainSingle();

        page.Find("#invite-email").Change("anna@example.test");
        await page.Find("form:has(#invite-name)").SubmitAsync();

        page.WaitForAssertion(() => page.Find(Link).GetAttribute("value").Should().Contain("#"));
        page.AlertText().Should().BeNull();
        page.WaitForAssertion(() => Row(page, "Anna Lind").Should().NotBeNull());
    }

    [Fact]
    public async Task Without_a_name_it_says_which_field_is_missing()
    {
        await SignInAsync("Eva", Roles.Administrator);
        var page = RenderPage<PeoplePage>();

        await InviteAsync(page, " ", "anna@example.test");

        page.AlertText().Should().Be("The name is missing. Fill it in and try again.");
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_deactivated_and_the_dialog_says_why()
    {
        await SignInAsync("Eva", Roles.Administrator);
        var page = RenderPage<PeoplePage>();
        await PersonMenu.ChooseAsync(page, "Eva", "Deactivate");

        await page.Find("dialog[aria-label='Deactivate: Eva'] .btn.main").ClickAsync(new());

        page.WaitForElement("dialog[aria-label='Deactivate: Eva'] [role=alert]")
            .VisibleText()
            .Should()
            .Be("This is the last active administrator. Make another person administrator first.");
        Row(page, "Eva").VisibleText().Should().NotContain("Inactive");
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role_and_the_dialog_says_why()
    {
        await SignInAsync("Eva", Roles.Administrator);
        var page = RenderPage<PeoplePage>();
        await PersonMenu.ChooseAsync(page, "Eva", "Change roles");
        var dialog = "dialog[aria-label='Roles of Eva']";
        Box(page, dialog, "Technician").Change(true);
        Box(page, dialog, "Administrator").Change(false);

        await page.Find($"{dialog} form").SubmitAsync();

        page.WaitForElement($"{dialog} [role=alert]")
            .VisibleText()
            .Should()
            .StartWith("This is the last active administrator");
        Row(page, "Eva")
            .VisibleText()
            .Should()
            .Contain("Administrator")
            .And.NotContain("Technician");
    }

    [Fact]
    public async Task Changed_roles_are_shown()
    {
        await SignInAsync("Eva", Roles.Administrator);
        await Host.CreatePersonAsync("Anna", Roles.Technician);
        var page = RenderPage<PeoplePage>();
        await PersonMenu.ChooseAsync(page, "Anna", "Change roles");
        Box(page, "dialog[aria-label='Roles of Anna']", "Sales").Change(true);

        await page.Find("dialog[aria-label='Roles of Anna'] form").SubmitAsync();

        page.WaitForAssertion(() =>
            Row(page, "Anna").VisibleText().Should().Contain("Technician, Sales")
        );
    }

    [Fact]
    public async Task A_deactivated_person_can_be_activated_again()
    {
        await SignInAsync("Eva", Roles.Administrator);
        await Host.CreatePersonAsync("Anna", Roles.Technician);
        var page = RenderPage<PeoplePage>();
        await PersonMenu.ChooseAsync(page, "Anna", "Deactivate");
        await page.Find("dialog[aria-label='Deactivate: Anna'] .btn.main").ClickAsync(new());
        page.WaitForAssertion(() => Row(page, "Anna").VisibleText().Should().Contain("Inactive"));

        await PersonMenu.ChooseAsync(page, "Anna", "Activate");

        page.WaitForAssertion(() =>
            Row(page, "Anna").VisibleText().Should().NotContain("Inactive")
        );
    }

    [Fact]
    public async Task A_person_who_is_not_an_administrator_sees_the_reason_and_no_list()
    {
        await SignInAsync("Anna", Roles.Technician);

        var page = RenderPage<PeoplePage>();

        page.Find(".verdict").VisibleText().Should().StartWith("Your roles don’t allow this.");
        page.FindAll("tbody tr").Should().BeEmpty();
    }

    [Fact]
    public async Task It_unsubscribes_when_disposed()
    {
        await SignInAsync("Eva", Roles.Administrator);
        RenderPage<PeoplePage>();
        Feed.SubscriberCount.Should().Be(1);

        await DisposeComponentsAsync();

        Feed.SubscriberCount.Should().Be(0);
        Feed.PublishLocally([new(ChangeTopic.Person, 1)]);
    }

    private static async Task InviteAsync(
        IRenderedComponent<PeoplePage> page,
        string name,
        string email
    )
    {
        await page.Button("Invite person").ClickAsync(new());
        page.Find("#invite-name").Change(name);
        page.Find("#invite-email").Change(email);
        page.FindAll("form:has(#invite-name) input[type=checkbox]")
            .Should()
            .NotContain(box => box.HasAttribute("checked"), "no role is chosen beforehand");
        page.Find("form:has(#invite-name) input[type=checkbox]").Change(true);
        await page.Find("form:has(#invite-name)").SubmitAsync();
    }

    private static IElement Row(IRenderedComponent<PeoplePage> page, string name) =>
        page.FindAll("tbody tr")
            .Single(r =>
                string.Equals(r.QuerySelector("th")!.VisibleText(), name, StringComparison.Ordinal)
            );

    private static IElement Box(IRenderedComponent<PeoplePage> page, string dialog, string role) =>
        page.FindAll($"{dialog} label.check")
            .Single(l => string.Equals(l.VisibleText(), role, StringComparison.Ordinal))
            .QuerySelector("input")!;
}
