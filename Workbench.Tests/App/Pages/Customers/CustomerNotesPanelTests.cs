using Bunit;
using FluentAssertions;
using Workbench.App.Features.Customers.Notes;
using Workbench.App.Features.Customers.Told;
using Workbench.App.Features.SalesDesk.FollowUps;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Sales.Tasks;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Customers;

public sealed class CustomerNotesPanelTests : PageTestContext
{
    private const string Note = "[data-testid=note]";

    private int customer;

    [Fact]
    public async Task A_note_is_written_pinned_edited_and_removed()
    {
        await SignInAsync("Anna", Roles.Technician);
        customer = await Host.CreateCustomerAsync();
        var panel = RenderPage<CustomerNotesPanel>(p => p.Add(c => c.Customer, Customer()));
        var pinned = RenderPage<PinnedNote>(p => p.Add(c => c.CustomerId, customer));
        panel.Find(".empty-title").VisibleText().Should().Be("No notes yet");
        panel.Find("#customer-note-text").Input("Calls on Fridays");

        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() =>
            panel.Find($"{Note} .text").VisibleText().Should().Be("Calls on Fridays")
        );
        panel.Find("#customer-note-text").GetAttribute("value").Should().BeNullOrEmpty();
        await panel.Find("[data-testid=pin-note]").ClickAsync(new());
        AdvanceOneSecond();
        pinned.WaitForAssertion(() =>
            pinned.Find(".pinned .text").VisibleText().Should().Be("Calls on Fridays")
        );
        panel.WaitForElement($"{Note} .tag");
        await panel.Find("[data-testid=edit-note]").ClickAsync(new());
        AdvanceOneSecond();
        panel.Find("[data-testid=edit-note-text]").Input("Calls on Mondays");
        await panel.Find($"{Note} form").SubmitAsync();
        AdvanceOneSecond();
        panel.WaitForAssertion(() =>
            panel.Find($"{Note} .text").VisibleText().Should().Be("Calls on Mondays")
        );
        panel.Find($"{Note} details .text").VisibleText().Should().Be("Calls on Fridays");
        await panel.Find("[data-testid=remove-note]").ClickAsync(new());
        AdvanceOneSecond();
        panel.WaitForAssertion(() =>
            panel.Find($"{Note} p.muted").VisibleText().Should().StartWith("Removed by Anna")
        );
        pinned.WaitForAssertion(() => pinned.FindAll(".pinned").Should().BeEmpty());
    }

    [Fact]
    public async Task An_empty_note_is_refused_and_others_notes_are_only_read()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        customer = await Host.CreateCustomerAsync();
        (
            await Host.Get<SaveCustomerNote>()
                .RunAsync(anna, new(customer, null, null, Guid.NewGuid()), "Anna’s", default)
        ).ShouldSucceed();
        await SignInAsync("Maria", Roles.Sales);
        var panel = RenderPage<CustomerNotesPanel>(p => p.Add(c => c.Customer, Customer()));

        await panel.Find("form").SubmitAsync();

        panel.FindAll("[role=alert]").Should().ContainSingle();
        panel.FindAll("[data-testid=pin-note]").Should().ContainSingle();
        panel.FindAll("[data-testid=edit-note], [data-testid=remove-note]").Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_told_follows_a_new_contact()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        customer = await Host.CreateCustomerAsync();
        var panel = RenderPage<ToldPanel>(p => p.Add(c => c.Customer, Customer()));
        panel.Find(".empty-title").VisibleText().Should().Be("Nothing yet");

        (
            await Host.Get<RecordSalesContact>()
                .RunAsync(
                    maria,
                    new(SalesTaskKind.UncoveredTime, customer, null, Guid.NewGuid()),
                    new(ContactChannel.Phone, "Will think", Host.Today.AddDays(1)),
                    default
                )
        ).ShouldSucceed();

        panel.WaitForAssertion(() =>
            panel
                .Find("[data-testid=told]")
                .VisibleText()
                .Should()
                .StartWith("Contact")
                .And.Contain("Maria · by phone")
                .And.EndWith("Will think")
        );
    }

    private Customer Customer()
    {
        using var db = Host.CreateDbContext();
        return db.Customers.Single(c => c.Id == customer);
    }
}
