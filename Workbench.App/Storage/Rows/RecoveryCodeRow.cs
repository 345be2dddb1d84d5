namespace Workbench.App.Storage.Rows;

/// <summary>A code that replaces the authenticator app once. It is deleted when it is used.</summary>
/// <param name="Hash">SHA-256 of the code: it is random, so that a slow hash adds nothing.</param>
public sealed record RecoveryCodeRow(int PersonId, string Hash) : IUnversioned
{
    public const int HashLength = 64;
}
