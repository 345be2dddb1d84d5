using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components.Web;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Features.Tickets.Intake.CustomerSelection;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets;

public sealed class CustomerPickerTests : PageTestContext
{
    private readonly NewTicketForm _form = new();
    private int _changes;
    private int _adds;

    [Fact]
    public async Task Matches_open_a_list_with_the_first_line_active()
    {
        var picker = await PickerAsync();

        Type(picker, "butik");

        var input = picker.Find("[role=combobox]");
        input.GetAttribute("aria-expanded").Should().Be("true");
        picker
            .Find($"#{input.GetAttribute("aria-activedescendant")}")
            .GetAttribute("aria-selected")
            .Should()
            .Be("true");
        picker.FindAll("[role=option]").Should().HaveCount(3);
        picker.Find("[role=status]").VisibleText().Should().Be("Customers found: 2");
    }

    [Fact]
    public async Task Arrow_keys_wrap_around_and_enter_selects()
    {
        var picker = await PickerAsync();
        Type(picker, "butik");

        Press(picker, "ArrowDown");
        Active(picker).Should().Contain("1002");
        Press(picker, "ArrowUp");
        Press(picker, "ArrowUp");
        Active(picker).Should().StartWith("Add");
        Press(picker, "ArrowDown");
        Press(picker, "Enter");

        _form.Customer!.Number.Should().Be("1001");
        picker.Find("#customer").GetAttribute("value").Should().Be("1001 Butik 1001");
        IsOpen(picker).Should().BeFalse();
        _changes.Should().BePositive();
    }

    [Fact]
    public async Task Escape_closes_and_keeps_what_was_typed_and_an_arrow_opens_again()
    {
        var picker = await PickerAsync();
        Type(picker, "butik");

        Press(picker, "Escape");
        IsOpen(picker).Should().BeFalse();
        _form.CustomerText.Should().Be("butik");
        _form.Customer.Should().BeNull("of two none is guessed");
        Press(picker, "ArrowDown");

        IsOpen(picker).Should().BeTrue();
    }

    [Fact]
    public async Task A_click_selects_and_losing_focus_closes_the_list()
    {
        var picker = await PickerAsync();
        Type(picker, "butik");

        picker.FindAll("[role=option]")[1].Click();
        _form.Customer!.Number.Should().Be("1002");
        Type(picker, "butik");
        picker.Find(".picker").TriggerEvent("onfocusout", new FocusEventArgs());

        IsOpen(picker).Should().BeFalse();
    }

    [Fact]
    public async Task The_last_line_adds_a_new_customer()
    {
        var picker = await PickerAsync();

        Type(picker, "Vinterboden");
        Press(picker, "Enter");

        _adds.Should().Be(1);
        _form.CustomerText.Should().Be("Vinterboden");
    }

    [Fact]
    public async Task Nothing_typed_finds_nobody()
    {
        var picker = await PickerAsync();
        Type(picker, "butik");

        Type(picker, "  ");

        IsOpen(picker).Should().BeFalse();
        _form.Matches.Should().BeEmpty();
    }

    private async Task<IRenderedComponent<CustomerPicker>> PickerAsync()
    {
        await SignInAsync("Anna", Roles.Technician);
        await Host.CreateCustomerAsync();
        await Host.CreateCustomerAsync("1002");
        return RenderPage<CustomerPicker>(p =>
            p.Add(x => x.Form, _form)
                .Add(x => x.Changed, () => _changes++)
                .Add(x => x.AddRequested, () => _adds++)
        );
    }

    private static void Type(IRenderedComponent<CustomerPicker> picker, string text)
    {
        picker.Find("#customer").Input(text);
        picker.WaitForAssertion(() =>
            picker
                .Find("#customer")
                .GetAttribute("aria-expanded")
                .Should()
                .Be(text.Trim().Length > 0 ? "true" : "false")
        );
    }

    private static void Press(IRenderedComponent<CustomerPicker> picker, string key) =>
        picker.Find("#customer").KeyDown(key);

    private static string Active(IRenderedComponent<CustomerPicker> picker) =>
        picker.Find("[aria-selected=true]").VisibleText();

    private static bool IsOpen(IRenderedComponent<CustomerPicker> picker) =>
        !picker.Find("[role=listbox]").HasAttribute("hidden");
}
