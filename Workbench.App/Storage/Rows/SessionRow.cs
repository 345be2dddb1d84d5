namespace Workbench.App.Storage.Rows;

/// <summary>A sign-in of a person in one browser. All tabs share it.</summary>
/// <param name="Id">The id that the cookie carries.</param>
/// <param name="LastActiveAt">The last key or click, to a minute.</param>
/// <param name="EndedAt">When the person signed out; null while the session is open or has expired.</param>
/// <param name="Address">The network address of the browser at sign-in.</param>
/// <param name="Browser">The browser and its system in short, such as "Firefox, Windows".</param>
public sealed record SessionRow(
    string Id,
    int PersonId,
    DateTime SignedInAt,
    DateTime LastActiveAt,
    DateTime? EndedAt,
    string Address,
    string Browser
) : IUnversioned
{
    public const int IdLength = 36;
    public const int AddressLength = 45;
    public const int BrowserLength = 60;
}
