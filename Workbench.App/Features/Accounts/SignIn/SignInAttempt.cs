using System.Net;
using System.Security.Cryptography;
using System.Text;
using Workbench.App.Commands.Auditing;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>What somebody typed on the sign-in page, and from where.</summary>
/// <param name="Address">The network address; null if unknown.</param>
/// <param name="BrowserOf">Returns the id of the browser if it is known to the person with this id.</param>
public sealed record SignInAttempt(
    string Email,
    string Password,
    IPAddress? Address,
    Func<int, string?> BrowserOf
)
{
    /// <summary>The account as it is counted: not in clear, because people type passwords into the wrong field.</summary>
    public string Account => AccountOf(Email);

    public static string AccountOf(string email) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(EmailAddress.Normalize(email))));

    /// <summary>Returns the places whose wrong passwords count against this attempt.</summary>
    /// <param name="personId">The person with the address; null if there is none.</param>
    public IReadOnlyList<string> Sources(int? personId) =>
        personId is { } id && BrowserOf(id) is { } browser
            ? [$"browser {browser}"]
            :
            [
                $"network {NetworkAddress.GroupOf(NetworkAddress.TextOf(Address))}",
                SignInFailureRow.Anywhere,
            ];
}
