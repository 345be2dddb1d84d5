using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Workbench.App.Commands;

/// <summary>Calculates the fingerprint of what a caller sends under an operation id.</summary>
internal static class OperationFingerprint
{
    /// <summary>Returns a hash: the operations must not contain what customers wrote.</summary>
    public static string Calculate(string subject, object? content) =>
        Convert.ToHexString(
            SHA256.HashData(
                Encoding.UTF8.GetBytes($"{subject}\n{JsonSerializer.Serialize(content)}")
            )
        );
}
