using Bunit;
using MudBlazor;
using Workbench.App.Features.Accounts.People;

namespace Workbench.Tests.Pages.Accounts;

/// <summary>Uses the menu of a person on the page of people. Open menus are rendered in the provider of the page.</summary>
internal static class PersonMenu
{
    /// <summary>Opens the menu of a person and chooses an action.</summary>
    public static async Task ChooseAsync(
        IRenderedComponent<PeoplePage> page,
        string person,
        string action
    )
    {
        var popovers = page.FindComponent<MudPopoverProvider>();
        await page.Find($"button[aria-label='Actions: {person}']").ClickAsync(new());
        await popovers
            .FindAll("[role=menuitem]")
            .Single(i => string.Equals(i.VisibleText(), action, StringComparison.Ordinal))
            .ClickAsync(new());
    }

    /// <summary>Opens the menu of a person, returns its actions, and closes it.</summary>
    public static async Task<IReadOnlyList<string>> ActionsAsync(
        IRenderedComponent<PeoplePage> page,
        string person
    )
    {
        var popovers = page.FindComponent<MudPopoverProvider>();
        var button = $"button[aria-label='Actions: {person}']";
        await page.Find(button).ClickAsync(new());
        var actions = popovers.FindAll("[role=menuitem]").Select(i => i.VisibleText()).ToList();
        await page.Find(button).ClickAsync(new());
        return actions;
    }
}
