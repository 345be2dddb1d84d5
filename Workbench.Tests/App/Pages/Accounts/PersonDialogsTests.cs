using AngleSharp.Dom;
using Bunit;
using FluentAssertions;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Accounts;

/// <summary>Tests the dialogs that rename, join and deactivate a person.</summary>
[Rule("K11")]
public sealed class PersonDialogsTests : PageTestContext
{
    private const string EditForm = "form:has(#person-name)";
    private const string JoinForm = "form:has(#join-kept)";
    private const string LeavingForm = "form:has([data-testid=leave-confirm])";

    [Fact]
    public async Task A_person_is_renamed_and_a_taken_address_keeps_what_was_typed()
    {
        var eva = await SignInAsync("Eva", Roles.Administrator);
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var page = RenderPage<PeoplePage>();
        await PersonMenu.ChooseAsync(page, "Anna", "Edit");
        page.Find("#person-name").GetAttribute("value").Should().Be("Anna");
        page.Find("#person-name").Change("Anna Lind");
        page.Find("#person-email").Change($"EVA.{eva.Id}@example.test");

        await page.Find(EditForm).SubmitAsync();

        page.AlertText().Should().StartWith("Another account uses this e-mail address.");
        page.Find("#person-name").GetAttribute("value").Should().Be("Anna Lind");
        (await LoadAsync(anna)).Name.Should().Be("Anna");

        page.Find("#person-email").Change("anna.lind@example.test");
        await page.Find(EditForm).SubmitAsync();

        page.AlertText().Should().BeNull();
        var stored = await LoadAsync(anna);
        (stored.Name, stored.Email).Should().Be(("Anna Lind", "anna.lind@example.test"));
        Row(page, "Anna Lind").VisibleText().Should().Contain("anna.lind@example.test");
    }

    [Fact]
    public async Task An_imported_person_is_joined_into_the_chosen_one_with_their_tickets()
    {
        await SignInAsync("Eva", Roles.Administrator);
        var imported = await Host.CreatePersonAsync("tekniker1", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            imported,
            await Host.CreateCustomerAsync()
        );
        (
            await Host.Get<DeactivatePerson>()
                .RunAsync(Actor.Program, imported.Id, [number], Guid.NewGuid(), default)
        ).ShouldSucceed();
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var page = RenderPage<PeoplePage>();
        await PersonMenu.ChooseAsync(page, "tekniker1", "Join with another person");

        await page.Find(JoinForm).SubmitAsync();

        page.AlertText().Should().Be("No person is chosen. Choose the person to keep.");
        page.FindAll("#join-kept option")
            .Select(o => o.VisibleText())
            .Should()
            .Equal("Choose …", "Anna", "Eva");

        page.Find("#join-kept").Change(anna.Id);
        await page.Find(JoinForm).SubmitAsync();

        page.AlertText().Should().BeNull();
        Row(page, "tekniker1 joined with Anna")
            .QuerySelectorAll("button")
            .Select(b => b.VisibleText())
            .Should()
            .NotContain("Activate");
        (await Host.LoadTicketAsync(number)).TechnicianId.Should().Be(anna.Id);
    }

    [Fact]
    public async Task A_person_who_leaves_hands_over_the_tickets_with_a_reason()
    {
        await SignInAsync("Eva", Roles.Administrator);
        var (anna, number) = await WorkingAsync();
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        var page = RenderPage<PeoplePage>();
        await PersonMenu.ChooseAsync(page, "Anna", "Deactivate");
        page.Find("[data-testid=tickets-in-hand]")
            .VisibleText()
            .Should()
            .StartWith($"{number} Banner is cut off");
        page.Find("#tickets-to").Change(bo.Id);
        page.Find("#tickets-reason").Input(" ");

        await page.Find(LeavingForm).SubmitAsync();

        page.AlertText().Should().StartWith("The reason is missing.");
        (await LoadAsync(anna)).IsActive.Should().BeTrue("nothing is done by halves");

        page.Find("#tickets-reason").Input("Anna has moved to another team");
        await page.Find(LeavingForm).SubmitAsync();

        page.AlertText().Should().BeNull();
        (await LoadAsync(anna)).IsActive.Should().BeFalse();
        (await Host.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.TechnicianId == bo.Id && t.State == TicketState.Started);
        (await ViewAsync(number)).Changes[^1].Reason.Should().Be("Anna has moved to another team");
    }

    [Fact]
    public async Task Tickets_that_stay_with_a_person_can_be_released_later()
    {
        await SignInAsync("Eva", Roles.Administrator);
        var (anna, number) = await WorkingAsync();
        var page = RenderPage<PeoplePage>();
        await PersonMenu.ChooseAsync(page, "Anna", "Deactivate");
        page.Find("#tickets-to").Change(-1);
        page.Has("#tickets-reason").Should().BeFalse("nothing moves");

        await page.Find(LeavingForm).SubmitAsync();

        (await LoadAsync(anna)).IsActive.Should().BeFalse();
        (await Host.LoadTicketAsync(number)).TechnicianId.Should().Be(anna.Id);

        page.WaitForAssertion(() => Row(page, "Anna").VisibleText().Should().Contain("Inactive"));
        await PersonMenu.ChooseAsync(page, "Anna", "Hand over tickets (1)");
        await page.Find(LeavingForm).SubmitAsync();

        (await Host.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.TechnicianId == null && t.State == TicketState.Queued);
        (await PersonMenu.ActionsAsync(page, "Anna"))
            .Should()
            .Equal("Change roles", "Edit", "Join with another person", "Activate");
    }

    private async Task<(Actor Anna, int Number)> WorkingAsync()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        return (anna, await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync()));
    }

    private async Task<Person> LoadAsync(Actor person)
    {
        await using var db = Host.CreateDbContext();
        return (await db.People.FindAsync(person.Id))!;
    }

    private static IElement Row(IRenderedComponent<PeoplePage> page, string name) =>
        page.FindAll("tbody tr")
            .Single(r =>
                string.Equals(r.QuerySelector("th")!.VisibleText(), name, StringComparison.Ordinal)
            );
}
