using System.Net;

namespace Workbench.App.Features.Accounts.Own;

/// <summary>The current password, which proves that it isn't somebody else at an open screen, and from where it comes.</summary>
/// <param name="BrowserOf">Returns the id of the browser if it is known to the person with this id.</param>
public sealed record PasswordProof(
    string Password,
    IPAddress? Address,
    Func<int, string?> BrowserOf
);
