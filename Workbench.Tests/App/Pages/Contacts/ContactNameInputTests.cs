using Bunit;
using FluentAssertions;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Shell.Contacts;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Agreements.Contacts;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Contacts;

public sealed class ContactNameInputTests : PageTestContext
{
    private static readonly ContactInput Kim = new(
        "Kim Falk",
        "Owner",
        "",
        "",
        ContactLanguage.English,
        "",
        false
    );

    [Fact]
    public async Task It_suggests_the_contacts_once_it_has_the_focus_and_takes_every_name()
    {
        await SignInAsync("Maria", Roles.Sales);
        var customer = await Host.CreateCustomerAsync();
        await AddAsync(customer, Kim);
        var typed = "";
        var field = RenderPage<ContactNameInput>(p =>
            p.Add(f => f.Id, "who")
                .Add(f => f.CustomerId, customer)
                .Add(f => f.MaxLength, 100)
                .Add(f => f.ValueChanged, name => typed = name)
        );
        field.FindAll("option").Should().BeEmpty();

        await field.Find("#who").FocusAsync(new());

        field.WaitForAssertion(() =>
            field
                .FindAll("option")
                .Select(o => (o.GetAttribute("value"), o.TextContent))
                .Should()
                .Equal(("Kontakt", ""), ("Kim Falk", "Owner"))
        );
        field.Find("#who").GetAttribute("list").Should().Be(field.Find("datalist").Id);
        await field.Find("#who").ChangeAsync(new() { Value = "Somebody else" });
        typed.Should().Be("Somebody else");
    }

    [Theory]
    [InlineData("", Languages.Swedish)]
    [InlineData(" kim falk ", Languages.English)]
    [InlineData("Somebody else", Languages.Swedish)]
    public async Task A_letter_begins_in_the_language_of_whom_it_goes_to(string to, string language)
    {
        var customer = await Host.CreateCustomerAsync();
        await AddAsync(customer, Kim);

        (
            await Host.Get<ICustomerContacts>()
                .FindLanguageAsync(Actor.Program, customer, default, to)
        )
            .Should()
            .Be(language);
    }

    private async Task AddAsync(int customer, ContactInput input) =>
        (
            await Host.Get<SaveContact>()
                .RunAsync(Actor.Program, new(customer, null, null, Guid.NewGuid()), input, default)
        ).ShouldSucceed();
}
