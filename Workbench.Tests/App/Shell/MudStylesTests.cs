using System.Reflection;
using System.Text.RegularExpressions;
using Bunit;
using FluentAssertions;
using MudBlazor;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Layout;
using Workbench.Domain;
using Workbench.Tests.Pages;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Shell;

/// <summary>
/// The build keeps only a part of MudBlazor's style sheet (build/MudBlazorStyles.cs). These tests show that nothing is missing
/// that the used components need.
/// </summary>
public sealed partial class MudStylesTests : PageTestContext
{
    private static readonly HashSet<string> OfPackage = ClassesOf(PackageFile());
    private static readonly HashSet<string> Kept = ClassesOf(
        Repository.PathOf("Workbench.App/wwwroot/lib/MudBlazor.min.css")
    );

    /// <summary>
    /// One has rules only together with components that aren't used, the other one only in languages written from right to left.
    /// </summary>
    private static readonly string[] WithoutRules =
    [
        "mud-popover-cascading-value",
        "mud-flip-x-rtl",
    ];

    [Fact]
    public async Task Every_class_of_snackbars_menus_and_calendars_has_its_rules()
    {
        await SignInAsync("Anna", Roles.Administrator);
        var providers = RenderPage<MudProviders>();
        foreach (var severity in Enum.GetValues<Severity>())
        {
            await providers.InvokeAsync(() =>
                Services
                    .GetRequiredService<ISnackbar>()
                    .Add($"{severity}", severity, o => o.Action = "Show")
            );
        }

        var people = RenderPage<PeoplePage>();
        await people.Find(".mud-menu button").ClickAsync(new());
        var date = RenderPage<DateField>(p => p.Add(f => f.Id, "day").Add(f => f.Label, "Day"));
        await date.Find("button").ClickAsync(new());

        var used = ClassAttribute()
            .Matches(providers.Markup + people.Markup + date.Markup)
            .SelectMany(m => m.Groups["classes"].Value.Split(' '))
            .Where(OfPackage.Contains)
            .Except(WithoutRules, StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);

        used.Should().Contain(["mud-snackbar", "mud-menu", "mud-picker-calendar"]);
        used.Should().BeSubsetOf(Kept);
    }

    [Fact]
    public void Most_of_the_style_sheet_is_left_out() =>
        new FileInfo(Repository.PathOf("Workbench.App/wwwroot/lib/MudBlazor.min.css"))
            .Length.Should()
            .BeLessThan(new FileInfo(PackageFile()).Length / 4);

    private static HashSet<string> ClassesOf(string file) =>
        [.. ClassSelector().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value)];

    private static string PackageFile()
    {
        var packages =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".nuget",
                "packages"
            );
        var version = typeof(MudComponentBase)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
        return Path.Combine(packages, "mudblazor", version, "staticwebassets", "MudBlazor.min.css");
    }

    [GeneratedRegex("class=\"(?<classes>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ClassAttribute();

    [GeneratedRegex(@"\.(?<name>-?[a-zA-Z_][\w-]*)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ClassSelector();
}
