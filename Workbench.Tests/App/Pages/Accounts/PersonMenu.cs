using Bunit;
using MudBlazor;
using Workbench.App.Features.Accounts.People;

namespace Workbench.Tests.Pages.Accounts;

/// <summary>Uses the menu of a person on the page of people. Open menus are rendered in a provider of their own.</summary>
internal sealed class PersonMenu(PageTestContext context)
{
    private IRenderedComponent<MudPopoverProvider>? popovers;

    /// <summary>Opens the menu of a person and chooses an action.</summary>
    public async Task ChooseAsync(IRenderedComponent<PeoplePage> page, string person, string action)
    {
        popovers ??= context.Render<MudPopoverProvider>();
        await page.Find($"button[aria-label='Actions: {person}']").ClickAsync(new());
        await popovers
            .FindAll("[role=menuitem]")
            .Single(i => string.Equals(i.VisibleText(), action, StringComparison.Ordinal))
            .ClickAsync(new());
    }

    /// <summary>Opens the menu of a person, returns its actions, and closes it.</summary>
    public async Task<IReadOnlyList<string>> ActionsAsync(
        IRenderedComponent<PeoplePage> page,
        string person
    )
    {
        popovers ??= context.Render<MudPopoverProvider>();
        var button = $"button[aria-label='Actions: {person}']";
        await page.Find(button).ClickAsync(new());
        var actions = popovers.FindAll("[role=menuitem]").Select(i => i.VisibleText()).ToList();
        await page.Find(button).ClickAsync(new());
        return actions;
    }
}
