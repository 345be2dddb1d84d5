using Bunit;
using FluentAssertions;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Drafts;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.Tests.Pages;
using Xunit;

namespace Workbench.Tests.Shell;

/// <summary>Today is Monday 2 November 2026.</summary>
public sealed class DateFieldTests : PageTestContext
{
    private readonly List<DateOnly?> chosen = [];

    [Theory]
    [InlineData("20261103", "2026-11-03")]
    [InlineData("3/11/2026", "2026-11-03")]
    [InlineData("", "")]
    public void A_typed_date_is_shown_as_year_month_and_day(string typed, string shown)
    {
        var field = Field(new(2026, 11, 2));

        field.Find("input").Change(typed);

        field.Find("input").GetAttribute("value").Should().Be(shown);
        chosen.Should().Equal(shown.Length == 0 ? null : new DateOnly(2026, 11, 3));
        field.FindAll(".problem").Should().BeEmpty();
    }

    [Theory]
    [InlineData(Languages.English, "The date wasn’t understood. Write it as 2026-11-02.")]
    [InlineData(Languages.Swedish, "Datumet gick inte att tolka. Skriv det som 2026-11-02.")]
    public void What_is_not_a_date_stays_as_typed_and_is_named(string language, string problem)
    {
        var notified = new List<bool>();
        var field = Field(
            new(2026, 11, 1),
            language,
            p => p.Add(f => f.IsNotUnderstoodChanged, notified.Add).Add(f => f.DescribedBy, "hint")
        );

        field.Find("input").Change("31 nov");

        field.Find("input").GetAttribute("value").Should().Be("31 nov");
        field.Find("input").GetAttribute("aria-invalid").Should().Be("true");
        field.Find("input").GetAttribute("aria-describedby").Should().Be("day-problem hint");
        field.Find("#day-problem").VisibleText().Should().Be(problem);
        chosen.Should().Equal((DateOnly?)null);

        field.Find("input").Change("2026-11-01");

        field.FindAll(".problem").Should().BeEmpty();
        field.Find("input").GetAttribute("aria-describedby").Should().Be("hint");
        chosen.Should().Equal(null, new DateOnly(2026, 11, 1));
        notified.Should().Equal(true, false);
    }

    [Theory]
    [InlineData(Languages.English, "November 2026", "Mon,Tue,Wed,Thu,Fri,Sat,Sun")]
    [InlineData(Languages.Swedish, "november 2026", "mån,tis,ons,tors,fre,lör,sön")]
    public void The_calendar_speaks_the_language_of_the_page_and_begins_on_Monday(
        string language,
        string month,
        string weekdays
    )
    {
        var field = Field(null, language);
        field.FindAll(".calendar").Should().BeEmpty("a closed field has no calendar");

        field.Find(".date-field > button").Click();

        field.Find(".mud-button-month").VisibleText().Should().Be(month);
        string.Join(',', field.FindAll(".mud-day-label").Select(d => d.VisibleText()))
            .Should()
            .Be(weekdays);
        field.Find(".mud-picker-calendar-day.today").VisibleText().Should().Be("2");
    }

    [Fact]
    public void A_day_is_chosen_in_the_calendar_within_the_limits()
    {
        var field = Field(
            new(2026, 11, 2),
            parameters: p =>
                p.Add(f => f.Min, new DateOnly(2026, 11, 2)).Add(f => f.Max, new(2026, 11, 20))
        );
        field.Find(".date-field > button").Click();

        Day(field, 1).HasAttribute("disabled").Should().BeTrue();
        Day(field, 21).HasAttribute("disabled").Should().BeTrue();
        Day(field, 17).Click();

        field.Find("input").GetAttribute("value").Should().Be("2026-11-17");
        chosen.Should().Equal(new DateOnly(2026, 11, 17));
        field.Find(".calendar").TriggerEvent("onclose", EventArgs.Empty);
        field.FindAll(".calendar").Should().BeEmpty();
    }

    [Fact]
    public void The_list_of_years_is_short_even_without_limits()
    {
        var field = Field(Host.Today, parameters: p => p.Add(f => f.Max, new(9998, 12, 31)));
        field.Find(".date-field > button").Click();

        field.Find(".mud-button-month").Click();
        field.Find(".mud-picker-calendar-header-transition").Click();

        var years = field.FindAll(".mud-picker-year");
        years.Should().HaveCount(46);
        years[0].VisibleText().Should().Be("1996");
    }

    [Fact]
    public void A_date_that_may_be_missing_can_be_cleared()
    {
        var field = Field(new(2026, 10, 30), parameters: p => p.Add(f => f.IsOptional, true));
        field.Find(".date-field > button").Click();

        var buttons = field.FindAll(".choices button");
        buttons.Select(b => b.VisibleText()).Should().Equal("Today", "Clear");
        buttons[0].Click();
        field.FindAll(".choices button")[1].Click();

        chosen.Should().Equal(Host.Today, null);
        field.Find("input").GetAttribute("value").Should().BeEmpty();
    }

    [Fact]
    public void A_date_that_is_needed_has_no_button_that_clears_it()
    {
        var field = Field(Host.Today);

        field.Find(".date-field > button").Click();

        field.FindAll(".choices button").Should().HaveCount(1);
    }

    [Fact]
    public void A_new_value_of_the_page_replaces_the_text()
    {
        var field = Field(new(2026, 11, 1));
        field.Find("input").Change("31 nov");

        field.Render(p => p.Add(f => f.Value, new DateOnly(2026, 11, 9)));

        field.Find("input").GetAttribute("value").Should().Be("2026-11-09");
        field.FindAll(".problem").Should().BeEmpty();
    }

    [Fact]
    public void The_browser_learns_that_the_text_it_keeps_was_saved()
    {
        var field = Field(Host.Today, parameters: p => p.Add(f => f.SavedText, "2026-11-02"));
        Fingerprint(field).Should().Be(DraftFingerprint.Calculate("2026-11-02"));

        field.Find("input").Change("20261101");
        Fingerprint(field).Should().Be(DraftFingerprint.Calculate("2026-11-02"), "not saved yet");
        field.Render(p => p.Add(f => f.SavedText, "2026-11-01"));

        Fingerprint(field).Should().Be(DraftFingerprint.Calculate("20261101"));
    }

    private static string? Fingerprint(IRenderedComponent<DateField> field) =>
        field.Find("input").GetAttribute("data-fingerprint");

    private static AngleSharp.Dom.IElement Day(IRenderedComponent<DateField> field, int number) =>
        field
            .FindAll(".mud-picker-calendar-day:not(.mud-hidden)")
            .Single(d =>
                string.Equals(d.VisibleText(), Formats.Invariant(number), StringComparison.Ordinal)
            );

    private IRenderedComponent<DateField> Field(
        DateOnly? value,
        string language = Languages.English,
        Action<ComponentParameterCollectionBuilder<DateField>>? parameters = null
    ) =>
        RenderPage<DateField>(
            p =>
            {
                p.Add(f => f.Id, "day")
                    .Add(f => f.Label, "Day")
                    .Add(f => f.Value, value)
                    .Add(f => f.ValueChanged, chosen.Add);
                parameters?.Invoke(p);
            },
            language
        );
}
