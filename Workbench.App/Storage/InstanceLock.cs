using System.Globalization;
using Workbench.App.Settings;

namespace Workbench.App.Storage;

/// <summary>
/// Ensures that only one process uses an embedded database. The lock ends with the process, even when it is killed. A file
/// beside it names the process that holds the lock, for the error message of another process.
/// </summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream? lockFile;

    private InstanceLock(FileStream? lockFile) => this.lockFile = lockFile;

    /// <summary>No lock, for a database that several nodes share.</summary>
    public static InstanceLock None { get; } = new(null);

    /// <summary>Locks the database of the settings and completes a restore that was interrupted.</summary>
    /// <exception cref="InstanceLockedException">Another process holds the lock.</exception>
    public static InstanceLock AcquireAndRecover(StorageSettings storage)
    {
        if (storage.Provider != StorageProvider.Sqlite)
        {
            return None;
        }

        var instanceLock = Acquire(storage.DataFolder);
        try
        {
            DataFolderSwap.Complete(storage);
            return instanceLock;
        }
        catch
        {
            instanceLock.Dispose();
            throw;
        }
    }

    /// <summary>Locks a data folder.</summary>
    /// <exception cref="InstanceLockedException">Another process holds the lock.</exception>
    public static InstanceLock Acquire(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        var holderFile = Path.Combine(dataFolder, "workbench.holder");
        FileStream stream;
        try
        {
            stream = new FileStream(
                Path.Combine(dataFolder, "workbench.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException)
        {
            throw new InstanceLockedException(
                File.Exists(holderFile) ? File.ReadAllText(holderFile) : "another process"
            );
        }

        File.WriteAllText(
            holderFile,
            string.Create(
                CultureInfo.InvariantCulture,
                $"process {Environment.ProcessId} on {Environment.MachineName}"
            )
        );
        return new(stream);
    }

    public void Dispose() => lockFile?.Dispose();
}
