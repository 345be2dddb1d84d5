using Bunit;
using FluentAssertions;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Contacts;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Customers;

public sealed class ContactsPanelTests : PageTestContext
{
    private const string Contact = "[data-testid=contact]";

    private static readonly ContactInput Kim = new(
        "Kim",
        "Finance",
        "kim@shop.test",
        "+46 (0)8-465 004 60",
        ContactLanguage.English,
        "Calls back",
        IsMain: false
    );

    private int customer;

    [Theory]
    [InlineData(Languages.English, "Kontakt Main contact", "Kim Finance English")]
    [InlineData(Languages.Swedish, "Kontakt Huvudkontakt", "Kim Finance Engelska")]
    public async Task Contacts_can_be_called_and_written_to(
        string language,
        string main,
        string other
    )
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        await AddAsync(maria);

        var panel = Render(language);

        panel.FindAll($"{Contact} .who").Select(w => w.VisibleText()).Should().Equal(main, other);
        var reach = panel.FindAll($"{Contact}:last-child .reach a");
        reach
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Equal("tel:+46846500460", "mailto:kim@shop.test");
        reach[0].VisibleText().Should().Be("+46 (0)8-465 004 60");
        panel.FindAll($"{Contact}:last-child .copy button").Should().HaveCount(2);
        panel.FindAll(".history li").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_technician_sees_contacts_but_changes_none()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        await AddAsync(maria);
        await SignInAsync("Anna", Roles.Technician);

        var panel = Render();

        panel.FindAll(Contact).Should().HaveCount(2);
        panel.FindAll(".acts button, [data-testid=add-contact]").Should().BeEmpty();
    }

    [Fact]
    public async Task A_contact_is_added_and_a_wrong_number_keeps_what_was_typed()
    {
        await SignInAsync("Maria", Roles.Sales);
        customer = await Host.CreateCustomerAsync();
        var panel = Render();
        await panel.Find("[data-testid=add-contact]").ClickAsync(new());
        await panel.Find("#contact-name").ChangeAsync(new() { Value = "Kim" });
        await panel.Find("#contact-telephone").ChangeAsync(new() { Value = "call me" });

        await panel.Find("form:has(#contact-name)").SubmitAsync();

        panel
            .Find("[role=alert]")
            .VisibleText()
            .Should()
            .Be("The telephone number isn’t valid. Enter it like +46 8 123 45 67.");
        panel.Find("#contact-name").GetAttribute("value").Should().Be("Kim");
        await panel.Find("#contact-telephone").ChangeAsync(new() { Value = "08-465 004 60" });
        await panel.Find("form:has(#contact-name)").SubmitAsync();
        panel.WaitForAssertion(() =>
            panel.Find($"{Contact}:last-child b").VisibleText().Should().Be("Kim")
        );
    }

    [Fact]
    public async Task A_conflict_is_shown_and_the_next_save_overwrites_on_purpose()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        await AddAsync(maria);
        var panel = Render();
        await panel.FindAll($"{Contact}:last-child .acts button")[0].ClickAsync(new());
        await panel.Find("#contact-role").ChangeAsync(new() { Value = "Owner" });
        (
            await Host.Get<SaveContact>()
                .RunAsync(
                    maria,
                    new(customer, 2, 1, Guid.NewGuid()),
                    Kim with
                    {
                        Role = "Marketing",
                    },
                    default
                )
        ).ShouldSucceed();

        await panel.Find("form:has(#contact-name)").SubmitAsync();

        panel
            .Find("[data-testid=conflict-banner] dl > div")
            .VisibleText()
            .Should()
            .Be("Role Marketing Use their version");
        AdvanceOneSecond();
        await panel.Find("form:has(#contact-name)").SubmitAsync();
        panel.WaitForAssertion(() =>
            panel.Find($"{Contact}:last-child .who").VisibleText().Should().Contain("Owner")
        );
    }

    [Fact]
    public async Task A_contact_is_removed_after_a_question()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        await AddAsync(maria);
        var panel = Render();

        await panel.FindAll($"{Contact}:last-child .acts button")[1].ClickAsync(new());
        await panel.Find("form:has([data-testid=remove-contact])").SubmitAsync();

        panel.WaitForAssertion(() => panel.FindAll(Contact).Should().ContainSingle());
        panel.Find(".history li").VisibleText().Should().EndWith("Maria Kim removed");
    }

    private async Task AddAsync(Actor maria)
    {
        customer = await Host.CreateCustomerAsync();
        (
            await Host.Get<SaveContact>()
                .RunAsync(maria, new(customer, null, null, Guid.NewGuid()), Kim, default)
        ).ShouldSucceed();
    }

    private IRenderedComponent<ContactsPanel> Render(string language = Languages.English)
    {
        Customer row;
        using (var db = Host.CreateDbContext())
        {
            row = db.Customers.Single(c => c.Id == customer);
        }

        return RenderPage<ContactsPanel>(p => p.Add(c => c.Customer, row), language);
    }
}
