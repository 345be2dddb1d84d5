using System.Security.Cryptography;
using System.Text;

namespace Workbench.App.Shell.Drafts;

/// <summary>
/// Creates the operation id for sending a draft. The same draft with the same text is the same operation: sending it again
/// after a lost connection or a restart stores it once. A changed text is another operation.
/// </summary>
public static class DraftOperationId
{
    /// <param name="draft">Id created when the draft was started. Sending the draft creates a new one.</param>
    public static Guid Create(Guid draft, params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(draft.ToByteArray());
        foreach (var text in texts)
        {
            hash.AppendData(BitConverter.GetBytes(text.Length));
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }

        return new(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
