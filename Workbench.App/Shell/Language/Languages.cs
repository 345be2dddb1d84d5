using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace Workbench.App.Shell.Language;

/// <summary>
/// Determines the language, Swedish or English: from the cookie, then from the browser's preferred languages, then English.
/// </summary>
public static class Languages
{
    public const string Swedish = "sv-SE";
    public const string English = "en-GB";

    public static readonly IReadOnlyList<string> All = [Swedish, English];

    public static bool IsCurrent(string culture) =>
        string.Equals(CultureInfo.CurrentUICulture.Name, culture, StringComparison.Ordinal);

    public static void Configure(RequestLocalizationOptions options)
    {
        options.SetDefaultCulture(English);
        options.AddSupportedCultures([.. All]);
        options.AddSupportedUICultures([.. All]);
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider(),
            new CustomRequestCultureProvider(request =>
                Task.FromResult(
                    FromAcceptLanguage(request.Request.GetTypedHeaders().AcceptLanguage)
                )
            ),
        ];
    }

    /// <summary>Returns the first supported language of the browser's list, whatever its region.</summary>
    private static ProviderCultureResult? FromAcceptLanguage(
        IList<StringWithQualityHeaderValue> wishes
    )
    {
        // A quality of zero means that the language is not acceptable.
        foreach (
            var wish in wishes
                .Where(wish => wish.Quality is not 0)
                .OrderByDescending(wish => wish.Quality ?? 1)
        )
        {
            var language = wish.Value.ToString().Split('-')[0];
            var spoken = All.FirstOrDefault(culture =>
                culture.StartsWith($"{language}-", StringComparison.OrdinalIgnoreCase)
            );
            if (spoken is not null)
            {
                return new ProviderCultureResult(spoken);
            }
        }

        return null;
    }
}
