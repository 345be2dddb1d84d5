namespace Workbench.App.Storage.Rows;

/// <summary>Counts wrong passwords for one account from one place.</summary>
/// <param name="Account">Hash of the typed e-mail address: somebody may have typed a password there.</param>
/// <param name="Source">The known browser or the network that tried, or <see cref="Anywhere"/>.</param>
public sealed record SignInFailureRow(string Account, string Source, int Count, DateTime LastAt)
    : IUnversioned
{
    /// <summary>The count of all attempts from browsers that the account doesn't know.</summary>
    public const string Anywhere = "*";

    public const int AccountLength = 64;
    public const int SourceLength = 60;
}
