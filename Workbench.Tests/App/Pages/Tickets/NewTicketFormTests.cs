using System.Globalization;
using FluentAssertions;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Features.Tickets.Intake.CustomerSelection;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Xunit;

namespace Workbench.Tests.Pages.Tickets;

public sealed class NewTicketFormTests
{
    private static readonly CustomerMatch Kaffe = new(1, "1001", "Nordkaffe");
    private static readonly CustomerMatch Kakel = new(2, "1002", "Kakel & Klinker");

    public NewTicketFormTests() =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(Languages.English);

    [Theory]
    [InlineData("1001 Nordkaffe")]
    [InlineData(" 1001 nordkaffe ")]
    [InlineData("1001")]
    public void A_customer_is_selected_by_full_name_or_number(string typed) =>
        Form(typed, Kaffe, Kakel).Customer.Should().Be(Kaffe);

    [Fact]
    public void A_single_match_is_selected() => Form("kakel", Kakel).Customer.Should().Be(Kakel);

    [Fact]
    public void With_two_matches_none_is_selected() =>
        Form("ka", Kaffe, Kakel).Customer.Should().BeNull();

    [Fact]
    public void Empty_text_selects_nobody_even_with_a_single_match() =>
        Form("  ", Kaffe).Customer.Should().BeNull();

    [Fact]
    public void Without_a_customer_it_shows_an_error()
    {
        var (input, problem) = Form("nobody").ToInput();

        input.Should().BeNull();
        problem
            .Should()
            .Be("Choose a customer from the list. Type a customer number or a name to search.");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("45m", 45)]
    [InlineData(" 1,5 ", 90)]
    [Rule("K2")]
    public void An_estimate_is_optional_and_read_as_time(string typed, int? minutes)
    {
        var form = Form("1001", Kaffe);
        (form.Size, form.Estimate) = (SizeClass.Medium, typed);

        form.ToInput().Input!.EstimateMinutes.Should().Be(minutes);
    }

    [Fact]
    public void An_invalid_estimate_is_reported()
    {
        var form = Form("1001", Kaffe);
        (form.Size, form.Estimate) = (SizeClass.Small, "soon");

        form.ToInput().Problem.Should().StartWith("The time wasn’t understood.");
    }

    [Fact]
    public void Without_a_size_the_estimate_is_ignored()
    {
        var form = Form("1001", Kaffe);
        form.Estimate = "soon";

        var (input, problem) = form.ToInput();

        problem.Should().BeNull();
        input!.EstimateMinutes.Should().BeNull();
    }

    private static NewTicketForm Form(string typed, params CustomerMatch[] found) =>
        new()
        {
            CustomerText = typed,
            Matches = found,
            Subject = "Banner",
        };
}
