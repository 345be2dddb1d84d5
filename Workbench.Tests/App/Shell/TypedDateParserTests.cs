using System.Globalization;
using FluentAssertions;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class TypedDateParserTests
{
    [Theory]
    [InlineData("2026-11-02")]
    [InlineData(" 2026-11-2 ")]
    [InlineData("2026/11/02")]
    [InlineData("20261102")]
    [InlineData("2/11/2026")]
    [InlineData("2.11.2026")]
    [InlineData("2-11-2026")]
    [InlineData("2 nov 2026")]
    [InlineData("2 Nov 2026")]
    [InlineData("2 november 2026")]
    public void A_full_date_is_understood_in_both_languages(string typed)
    {
        foreach (var language in Languages.All)
        {
            CultureInfo.CurrentCulture = new(language);
            TypedDateParser.Parse(typed).Should().Be(new DateOnly(2026, 11, 2), language);
        }
    }

    [Theory]
    [InlineData(Languages.Swedish, "3 oktober 2026", true)]
    [InlineData(Languages.English, "3 oktober 2026", false)]
    [InlineData(Languages.English, "3 October 2026", true)]
    public void The_names_of_months_are_those_of_the_page(
        string language,
        string typed,
        bool isDate
    )
    {
        CultureInfo.CurrentCulture = new(language);

        (TypedDateParser.Parse(typed) is not null).Should().Be(isDate);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("2/11")]
    [InlineData("2/11/26")]
    [InlineData("11")]
    [InlineData("261102")]
    [InlineData("tomorrow")]
    public void Nothing_is_guessed(string? typed) => TypedDateParser.Parse(typed).Should().BeNull();
}
