using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>Reads from the address of a ticket's page which kind of text to write.</summary>
internal static class ComposerLink
{
    /// <returns>The kind; null if the address names none or belongs to another page.</returns>
    public static ComposerKind? RequestedKind(
        NavigationManager navigation,
        string address,
        int number
    )
    {
        var path = navigation.ToBaseRelativePath(address).Split('?')[0];
        var isHere = string.Equals(
            path,
            string.Create(CultureInfo.InvariantCulture, $"tickets/{number}"),
            StringComparison.OrdinalIgnoreCase
        );
        return
            isHere
            && QueryHelpers
                .ParseQuery(new Uri(address).Query)
                .TryGetValue(ComposerDraftFields.QueryParameter, out var values)
            ? ComposerKinds.FromFieldName(values)
            : null;
    }
}
