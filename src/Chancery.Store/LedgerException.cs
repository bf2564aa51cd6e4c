namespace Chancery.Store;

/// <summary>The ledger cannot do what was asked. The message begins with the code that the manual lists, names the ledger and says what helps.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>A fault without a cause of another kind.</summary>
    public LedgerException(string message) : base(message)
    {
    }

    /// <summary>A fault that a database has reported.</summary>
    public LedgerException(string message, Exception cause) : base(message, cause)
    {
    }
}
