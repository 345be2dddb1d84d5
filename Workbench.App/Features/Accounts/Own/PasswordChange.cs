using System.Net;

namespace Workbench.App.Features.Accounts.Own;

/// <summary>What somebody typed to change their own password, and from where.</summary>
/// <param name="BrowserOf">Returns the id of the browser if it is known to the person with this id.</param>
public sealed record PasswordChange(
    string Current,
    string New,
    IPAddress? Address,
    Func<int, string?> BrowserOf
);
