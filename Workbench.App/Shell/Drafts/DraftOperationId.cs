using System.Security.Cryptography;
using System.Text;

namespace Workbench.App.Shell.Drafts;

/// <summary>
/// The operation id of sending a draft. The same draft with the same text is the same operation, whatever happened in between:
/// sent, the server killed, put back and sent again, it is there once. Changed, it is another one.
/// </summary>
public static class DraftOperationId
{
    /// <param name="draft">Made when it was begun, and another one once it was sent.</param>
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
