using System.Globalization;
using FluentAssertions;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Escalations.Plans;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets.Escalations;
using Xunit;

namespace Workbench.Tests.UseCases.Escalations;

public sealed class PlanFormTests
{
    [Theory]
    [InlineData("24", 1_440)]
    [InlineData(" 24,5 ", 1_470)]
    [InlineData("24.5", 1_470)]
    [InlineData("0,01", 1)]
    [InlineData("24:30", 1_470)]
    [InlineData("24 h 30", 1_470)]
    [InlineData("90m", 90)]
    [InlineData("", null)]
    [InlineData("24,", null)]
    [InlineData("1.000.000", null)]
    [InlineData("soon", null)]
    [InlineData("-3", null)]
    public void A_bare_number_is_hours(string typed, int? minutes) =>
        TypedHours.Parse(typed).Should().Be(minutes);

    [Theory]
    [InlineData("sv-SE", 2_616_050, "26160,50")]
    [InlineData("en-GB", 2_616_005, "26160.05")]
    [InlineData("sv-SE", 2_616_000, "26160")]
    public void A_price_is_read_back_as_it_is_written(string language, long ore, string text)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        try
        {
            TypedPrice.ToText(ore).Should().Be(text);
            TypedPrice.Parse(text).Should().Be(ore);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(null, null, null, true, "escalations?owner=mine")]
    [InlineData(
        "everyone",
        " Nord & Co ",
        null,
        true,
        "escalations?owner=everyone&customer=Nord%20%26%20Co"
    )]
    [InlineData("MINE", "", "Won", false, "escalations?owner=mine&stage=won")]
    [InlineData("x", null, "withdrawn", false, "escalations?owner=everyone")]
    public void The_address_of_the_board_is_read_back(
        string? owner,
        string? customer,
        string? stage,
        bool isMineByDefault,
        string address
    ) =>
        EscalationFilter.From(owner, customer, stage, isMineByDefault).Address.Should().Be(address);

    [Fact]
    public void A_further_version_begins_with_the_one_before()
    {
        var today = new DateOnly(2026, 11, 2);
        var before = new EscalationPlan(
            1,
            1,
            DateTime.UnixEpoch,
            "Maria",
            1_470,
            null,
            today.AddDays(9),
            2_616_050,
            "Prices",
            today.AddDays(-1)
        );

        var form = PlanForm.From(before, today);

        form.ToInput()
            .Input.Should()
            .Be(
                new PlanInput(1_470, null, today.AddDays(9), 2_616_050, "Prices", today.AddDays(30))
            );
        form.Price = "cheap";
        form.ToInput().Problem.Should().NotBeNull();
    }
}
