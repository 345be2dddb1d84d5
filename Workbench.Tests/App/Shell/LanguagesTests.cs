using System.Globalization;
using FluentAssertions;
using Microsoft.AspNetCore.Localization;
using Workbench.App.Shell.Language;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("sv-SE,sv;q=0.9,en;q=0.8", Languages.Swedish)]
    [InlineData("sv-FI", Languages.Swedish)]
    [InlineData("SV", Languages.Swedish)]
    [InlineData("en-US,sv;q=0.5", Languages.English)]
    [InlineData("de-DE,sv;q=0.7,en;q=0.9", Languages.English)]
    [InlineData("de-DE,fr;q=0.7", Languages.English)]
    [InlineData("en;q=0.2,sv;q=0.6", Languages.Swedish)]
    [InlineData("", Languages.English)]
    [InlineData("*", Languages.English)]
    [InlineData("s;;q=x,,", Languages.English)]
    public async Task The_browsers_languages_count_in_their_order_for_any_country(
        string acceptLanguage,
        string language
    ) => (await ChooseLanguageAsync(acceptLanguage)).Should().Be(language);

    [Theory]
    [InlineData("sv;q=0,en;q=0.5", Languages.English)]
    [InlineData("sv;q=0", Languages.English)]
    public async Task A_language_excluded_by_the_browser_is_not_used(
        string acceptLanguage,
        string language
    ) => (await ChooseLanguageAsync(acceptLanguage)).Should().Be(language);

    [Fact]
    public async Task The_persons_choice_overrides_the_browser() =>
        (await ChooseLanguageAsync("en", Languages.Swedish)).Should().Be(Languages.Swedish);

    [Theory]
    [InlineData("xx-XX")]
    [InlineData("../../etc")]
    public async Task An_unsupported_choice_falls_back(string chosen) =>
        (await ChooseLanguageAsync("sv", chosen))
            .Should()
            .BeOneOf(Languages.Swedish, Languages.English);

    [Theory]
    [InlineData(Languages.Swedish)]
    [InlineData(Languages.English)]
    public void The_current_one_is_known(string language) =>
        Languages
            .All.Where(l => CultureRunner.Run(language, () => Languages.IsCurrent(l)))
            .Should()
            .Equal(language);

    [Fact]
    public void The_language_link_returns_to_the_same_page() =>
        LanguageEndpoint
            .Link(Languages.Swedish, "tickets/1?a=b&c=d#e")
            .Should()
            .Be("language/sv-SE?returnUrl=tickets%2F1%3Fa%3Db%26c%3Dd%23e");

    /// <summary>Chooses the language with the same middleware that serves the pages.</summary>
    private static async Task<string> ChooseLanguageAsync(
        string acceptLanguage,
        string? chosen = null
    )
    {
        var options = new RequestLocalizationOptions();
        Languages.Configure(options);
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = acceptLanguage;
        if (chosen is not null)
        {
            var value = CookieRequestCultureProvider
                .MakeCookieValue(new RequestCulture("en-GB"))
                .Replace("en-GB", chosen, StringComparison.Ordinal);
            http.Request.Headers.Cookie =
                $"{CookieRequestCultureProvider.DefaultCookieName}={Uri.EscapeDataString(value)}";
        }

        var culture = "";
        var middleware = new RequestLocalizationMiddleware(
            _ =>
            {
                culture = CultureInfo.CurrentUICulture.Name;
                return Task.CompletedTask;
            },
            Microsoft.Extensions.Options.Options.Create(options),
            Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance
        );
        await middleware.Invoke(http);
        return culture;
    }
}
