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

    /// <summary>Returns the language of an address, such as "sv"; null if the address states none that is supported.</summary>
    public static string? Find(string? text) =>
        text is { Length: >= 2 }
            ? All.FirstOrDefault(l => l.StartsWith(text[..2], StringComparison.OrdinalIgnoreCase))
            : null;

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
        IList<StringWithQualityHeaderValue> accepted
    )
    {
        // A quality of zero means that the language is not acceptable.
        foreach (
            var item in accepted
                .Where(item => item.Quality is not 0)
                .OrderByDescending(item => item.Quality ?? 1)
        )
        {
            var language = item.Value.ToString().Split('-')[0];
            var supported = All.FirstOrDefault(culture =>
                culture.StartsWith($"{language}-", StringComparison.OrdinalIgnoreCase)
            );
            if (supported is not null)
            {
                return new ProviderCultureResult(supported);
            }
        }

        return null;
    }
}
