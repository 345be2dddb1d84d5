using Workbench.App.Operations.Verification;

namespace Workbench.App.Operations.Backups;

/// <summary>How a database goes into a file and comes out of it again; each kind has its own way.</summary>
public interface IDatabaseBackup
{
    /// <summary>Writes one moment of the database into a file, while others go on writing.</summary>
    /// <returns>The last migration of that moment.</returns>
    /// <exception cref="BackupException">It could not be done.</exception>
    Task<string> CopyToAsync(string file, CancellationToken ct);

    /// <summary>
    /// Brings an unpacked database up to this program and checks its books, before anything of the present data is touched. What
    /// is left in the folder is what is to be put in its place.
    /// </summary>
    /// <exception cref="BackupException">It can't be restored here; nothing has changed.</exception>
    Task<VerificationReport> PrepareAsync(string folder, CancellationToken ct);
}
