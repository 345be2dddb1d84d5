using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Workbench.App.Shell;
using Workbench.App.Shell.Language;
using Workbench.App.Shell.Palette;
using Workbench.App.Shell.Theme;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.Pages.Palette;

public sealed class ShellPaletteSourceTests : PageTestContext
{
    [Theory]
    [InlineData(Languages.English, "New ticket")]
    [InlineData(Languages.Swedish, "Nytt ärende")]
    public async Task A_page_with_a_key_of_its_own_is_listed_once(string language, string page)
    {
        await SignInAsync("Anna", Roles.Technician);
        System.Globalization.CultureInfo.CurrentUICulture = new(language);
        using var key = Keys.Register("c", ShellTexts.Nav_NewTicket, () => Task.CompletedTask);
        var source = new ShellPaletteSource(
            Services.GetRequiredService<AuthenticationStateProvider>(),
            Services.GetRequiredService<NavigationManager>(),
            Services.GetRequiredService<ThemeState>(),
            Keys
        );

        var found = await source.FindAsync(page, default);

        found.Select(item => item.Title).Should().Equal(page);
        found[0].Keys.Should().Be("c");
    }
}
